// The problem behind the opaque pointer, and the trap that every call into GLPK runs under.
#pragma once

#include "CGLPKShim.h"

#include <glpk.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <time.h>

// One call of dotation_solve, as the callbacks see it.
typedef struct {
  const dotation_options *options;
  dotation_result *result;
  dotation_phase phase;
  struct timespec began;
  int64_t last_report_ms;
  int64_t stop_seen_ms;     // when the observer first asked to stop during a search; -1 before
  int32_t first_iteration;  // GLPK's counter when the call began
  int32_t guard_column;     // the fixed column that carries the cut-off, counted from 1; 0 for none
  bool started;             // the first node of the search has been reached
  double kept_objective;     // what GLPK made of the point that was kept last
  bool has_standing_cutoff;  // GLPK took the cut-off for a point
  double standing_cutoff;    // the objective that it saw there
} dotation_run;

struct dotation_problem {
  glp_prob *glpk;  // NULL once the environment is lost
  jmp_buf escape;
  dotation_status cause;  // why the escape was taken
  size_t words_length;
  char words[1024];
  dotation_problem *next;  // the other problems of this thread
  bool needs_scaling;
  dotation_run *run;  // while dotation_solve is at work
  int32_t *line_indices;  // one row or column in GLPK's counting, from 1
  double *line_values;
  int64_t line_room;
  double *point;  // the best point of the last search, from 1; ours, so that it outlives the environment
  int64_t point_columns;
  bool has_cover_turn;  // holds the lock on the cover cuts
};

dotation_status dotation_enter(dotation_problem *problem);
dotation_status dotation_leave(dotation_problem *problem);
dotation_status dotation_abandon(dotation_problem *problem);
_Noreturn void dotation_escape(dotation_problem *problem, dotation_status cause);

/// Cover cuts keep their work in process-wide variables of GLPK, so one search at a time may use them.
void dotation_cover_turn_take(dotation_problem *problem);
void dotation_cover_turn_give(dotation_problem *problem);

/// What solve.c does with a line that GLPK wanted to print.
void dotation_listen(dotation_problem *problem, const char *text);

// setjmp must stand in the function that stays alive while GLPK works, hence a macro. Between ENTER and LEAVE
// no local variable may change that is read after a jump; none is, as a jump only leads to the return.
#define ENTER(problem)                                                        \
  do {                                                                        \
    dotation_status refusal = dotation_enter(problem);                        \
    if (refusal != DOTATION_DONE) return refusal;                             \
    if (setjmp((problem)->escape) != 0) return dotation_abandon(problem);     \
  } while (0)
#define LEAVE(problem) return dotation_leave(problem)
#define LEAVE_WITHOUT_MEMORY(problem) return dotation_leave(problem), DOTATION_NO_MEMORY
