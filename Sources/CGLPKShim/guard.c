// The trap: GLPK's fatal errors become statuses, its words are kept, its output goes nowhere.

#include "problem.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static _Thread_local dotation_problem *open_problems;
static _Thread_local dotation_problem *problem_at_work;

static void keep_words(dotation_problem *problem, const char *text) {
  for (; *text != '\0' && problem->words_length + 1 < sizeof problem->words; text++)
    problem->words[problem->words_length++] = *text == '\n' ? ' ' : *text;
  problem->words[problem->words_length] = '\0';
}

static int hear(void *unused, const char *text) {
  (void)unused;
  dotation_problem *problem = problem_at_work;
  if (problem != NULL) {
    if (glp_at_error())
      keep_words(problem, text);
    else
      dotation_listen(problem, text);
  }
  return 1;  // nothing reaches the terminal
}

static void give_up(void *unused) {
  (void)unused;
  dotation_problem *problem = problem_at_work;
  if (problem == NULL) return;  // outside any call of ours: let GLPK abort
  bool full = strstr(problem->words, "memory allocation limit exceeded") != NULL;
  dotation_escape(problem, full ? DOTATION_OUT_OF_MEMORY : DOTATION_GAVE_UP);
}

void dotation_escape(dotation_problem *problem, dotation_status cause) {
  problem->cause = cause;
  longjmp(problem->escape, 1);
}

dotation_status dotation_enter(dotation_problem *problem) {
  if (problem_at_work != NULL) return DOTATION_REENTERED;
  if (problem->glpk == NULL) return DOTATION_LOST;
  problem->words_length = 0;
  problem->words[0] = '\0';
  problem_at_work = problem;
  return DOTATION_DONE;
}

dotation_status dotation_leave(dotation_problem *problem) {
  problem->run = NULL;
  problem_at_work = NULL;
  return DOTATION_DONE;
}

// After an escape GLPK's structures are half built: only freeing the environment is safe.
dotation_status dotation_abandon(dotation_problem *problem) {
  problem->run = NULL;
  problem_at_work = NULL;
  dotation_cover_turn_give(problem);
  for (dotation_problem *each = open_problems; each != NULL; each = each->next) each->glpk = NULL;
  glp_free_env();
  return problem->cause;
}

static pthread_mutex_t cover_turn = PTHREAD_MUTEX_INITIALIZER;

void dotation_cover_turn_take(dotation_problem *problem) {
  pthread_mutex_lock(&cover_turn);
  problem->has_cover_turn = true;
}

void dotation_cover_turn_give(dotation_problem *problem) {
  if (!problem->has_cover_turn) return;
  problem->has_cover_turn = false;
  pthread_mutex_unlock(&cover_turn);
}

static dotation_status create(dotation_problem *problem) {
  if (glp_init_env() > 1) return DOTATION_NO_MEMORY;  // 0: made, 1: there already
  problem_at_work = problem;
  if (setjmp(problem->escape) != 0) return dotation_abandon(problem);
  glp_term_hook(hear, NULL);
  glp_error_hook(give_up, NULL);
  problem->glpk = glp_create_prob();
  LEAVE(problem);
}

dotation_status dotation_problem_open(dotation_problem **problem) {
  *problem = NULL;
  if (problem_at_work != NULL) return DOTATION_REENTERED;
  dotation_problem *opened = calloc(1, sizeof *opened);
  if (opened == NULL) return DOTATION_NO_MEMORY;
  dotation_status status = create(opened);
  if (status != DOTATION_DONE) {
    free(opened);
    return status;
  }
  opened->needs_scaling = true;
  opened->next = open_problems;
  open_problems = opened;
  *problem = opened;
  return DOTATION_DONE;
}

void dotation_problem_close(dotation_problem *problem) {
  for (dotation_problem **link = &open_problems; *link != NULL; link = &(*link)->next) {
    if (*link == problem) {
      *link = problem->next;
      break;
    }
  }
  if (problem->glpk != NULL) glp_delete_prob(problem->glpk);
  bool environment_in_use = false;
  for (dotation_problem *each = open_problems; each != NULL; each = each->next)
    if (each->glpk != NULL) environment_in_use = true;
  if (!environment_in_use) glp_free_env();
  free(problem->line_indices);
  free(problem->line_values);
  free(problem->point);
  free(problem);
}

const char *dotation_fault_words(const dotation_problem *problem) { return problem->words; }

const char *dotation_library_version(void) { return glp_version(); }
