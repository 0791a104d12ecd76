// What Swift may ask of GLPK: few, coarse calls, none of which can end the process or write to the terminal.
//
// Every call runs under a trap. When GLPK gives up it would abort the process; here it comes back as
// DOTATION_GAVE_UP with GLPK's own words. The thread's whole GLPK environment is then gone, and with it every
// problem that the thread had open: they answer DOTATION_LOST until they are closed.
//
// Threads: GLPK keeps one environment per thread, so a problem is opened, used and closed on one thread.
// Indices are counted from 0. Arrays are borrowed until the call returns; NULL is allowed where a count is 0.
#pragma once

#include <stdbool.h>
#include <stdint.h>

typedef struct dotation_problem dotation_problem;

typedef enum {
  DOTATION_DONE = 0,
  DOTATION_GAVE_UP = 1,        // GLPK would have aborted; dotation_fault_words says why; every problem is lost
  DOTATION_STOPPED = 2,        // the observer asked to stop in the middle of a simplex run; every problem is lost
  DOTATION_OUT_OF_TIME = 3,    // as above, because one node of the search outlasted the time limit by far
  DOTATION_OUT_OF_MEMORY = 4,  // as above, because GLPK reached the memory limit
  DOTATION_LOST = 5,           // an earlier call on this thread took the environment down
  DOTATION_REENTERED = 6,      // asked for from inside an observer, while GLPK is at work on this thread
  DOTATION_NO_MEMORY = 7       // the system refused memory outside GLPK
} dotation_status;

// MARK: - guard.c

/// Opens an empty problem. The caller closes it with dotation_problem_close, on the same thread.
dotation_status dotation_problem_open(dotation_problem *_Nullable *_Nonnull problem);

/// Frees the problem, and the thread's environment with the last of them.
void dotation_problem_close(dotation_problem *_Nonnull problem);

/// What GLPK said before it gave up; borrowed until the next call on this problem.
const char *_Nonnull dotation_fault_words(const dotation_problem *_Nonnull problem);

/// The version of the GLPK library in use; static.
const char *_Nonnull dotation_library_version(void);

// MARK: - build.c

/// Rows or columns to append, with their entries in compressed form: line k has the entries
/// starts[k] ..< starts[k + 1] of indices and values. starts is NULL when there are no entries.
typedef struct {
  int64_t count;
  const double *_Nullable lower;      // -infinity for none
  const double *_Nullable upper;      // +infinity for none
  const double *_Nullable objective;  // columns only
  const bool *_Nullable integer;      // columns only
  const int64_t *_Nullable starts;
  const int32_t *_Nullable indices;
  const double *_Nullable values;
} dotation_lines;

dotation_status dotation_objective_set_up(dotation_problem *_Nonnull problem, bool maximise, double constant);
dotation_status dotation_rows_append(dotation_problem *_Nonnull problem, const dotation_lines *_Nonnull lines);
dotation_status dotation_columns_append(dotation_problem *_Nonnull problem, const dotation_lines *_Nonnull lines);
dotation_status dotation_rows_remove(
    dotation_problem *_Nonnull problem, int64_t count, const int32_t *_Nullable indices);
dotation_status dotation_columns_remove(
    dotation_problem *_Nonnull problem, int64_t count, const int32_t *_Nullable indices);
dotation_status dotation_row_bounds_set(dotation_problem *_Nonnull problem, int32_t row, double lower, double upper);
dotation_status dotation_column_bounds_set(
    dotation_problem *_Nonnull problem, int32_t column, double lower, double upper);
dotation_status dotation_objective_set(
    dotation_problem *_Nonnull problem, int64_t first, int64_t count, const double *_Nullable coefficients);
dotation_status dotation_column_kind_set(dotation_problem *_Nonnull problem, int32_t column, bool integer);

/// Where a row or column stands in a basis; the values are GLPK's own.
enum { DOTATION_BASIC = 1, DOTATION_AT_LOWER = 2, DOTATION_AT_UPPER = 3, DOTATION_FREE = 4, DOTATION_FIXED = 5 };

/// Sets the whole basis: one status for each row and each column.
dotation_status dotation_basis_set(
    dotation_problem *_Nonnull problem, const uint8_t *_Nullable rows, const uint8_t *_Nullable columns);

/// Goes back to the basis of slacks.
dotation_status dotation_basis_reset(dotation_problem *_Nonnull problem);

// MARK: - solve.c

typedef enum { DOTATION_RELAXING = 0, DOTATION_SEARCHING = 1 } dotation_phase;

typedef struct {
  dotation_phase phase;
  int64_t iterations;
  int64_t nodes;
  int64_t open_nodes;
  bool has_incumbent;
  double incumbent;
  double bound;      // relaxing: the objective of the current basis; searching: the proven bound
  bool is_due;       // the reporting interval has passed, so a reader should be told
} dotation_progress;

/// Called from inside GLPK; returns true to stop. Must not call anything of this header.
typedef bool (*dotation_observer)(void *_Nullable context, const dotation_progress *_Nonnull progress);

typedef struct {
  int32_t method;           // GLP_PRIMAL 1, GLP_DUALP 2, GLP_DUAL 3
  bool steepest_edge;
  bool long_step;
  bool presolve;
  bool relax_integers;
  bool scale;
  double feasibility_tolerance;
  double optimality_tolerance;
  double integrality_tolerance;
  double objective_tolerance;
  bool gomory_cuts, rounding_cuts, cover_cuts, clique_cuts;
  bool rounding_heuristic, feasibility_pump, proximity_search;
  int32_t branching;        // GLP_BR_*
  int32_t backtracking;     // GLP_BT_*
  int64_t iteration_limit;  // negative: none
  int64_t node_limit;       // negative: none
  int64_t time_limit_ms;    // negative: none
  int32_t memory_limit_mb;  // 0: none
  double relative_gap;
  bool has_cutoff;
  double cutoff;
  const double *_Nullable incumbent;       // a feasible point, one value for each column, whole where it has to be
  int64_t branch_count;                    // columns to branch on first, by falling priority
  const int32_t *_Nullable branch_columns;
  const int64_t *_Nullable branch_priorities;
  const uint8_t *_Nullable branch_directions;  // GLP_NO_BRNCH 0, GLP_DN_BRNCH 1, GLP_UP_BRNCH 2
  int64_t report_interval_ms;
  dotation_observer _Nullable observer;
  void *_Nullable context;
} dotation_options;

/// Why the search was ended from outside GLPK's own rules.
typedef enum {
  DOTATION_NOT_ENDED = 0,
  DOTATION_ENDED_BY_OBSERVER = 1,
  DOTATION_ENDED_BY_NODES = 2,
  DOTATION_ENDED_BY_ITERATIONS = 3,
  DOTATION_ENDED_BY_TIME = 4,
  DOTATION_ENDED_BY_GAP = 5
} dotation_ending;

typedef struct {
  int32_t simplex_code;    // what glp_simplex returned
  int32_t primal_status;   // GLP_UNDEF 1, GLP_FEAS 2, GLP_INFEAS 3, GLP_NOFEAS 4
  int32_t dual_status;
  double relaxation;       // objective of the basic solution
  bool relaxation_only;    // the relaxation is the whole task: no integer columns, or relaxed ones
  bool searched;           // whether glp_intopt was called
  int32_t search_code;     // what it returned
  dotation_ending ending;
  bool has_point;          // a point that satisfies the integrality conditions is in hand
  double objective;        // its objective
  bool cutoff_held;        // the search met no point better than the cut-off
  double bound;            // what the search has proven, as of its last node
  int64_t iterations;
  int64_t nodes;
} dotation_result;

/// Solves the relaxation and, where there are integer columns and they are not relaxed, searches.
/// result is filled as far as the run got, also when the status is not DOTATION_DONE.
dotation_status dotation_solve(
    dotation_problem *_Nonnull problem, const dotation_options *_Nonnull options, dotation_result *_Nonnull result);

// MARK: - read.c

int64_t dotation_row_count(const dotation_problem *_Nonnull problem);
int64_t dotation_column_count(const dotation_problem *_Nonnull problem);

typedef struct {
  bool feasible;
  bool in_row;      // what is broken first: a row, or else a column
  int32_t line;     // its number
  double amount;    // by how much
  double objective;
} dotation_verdict;

/// Checks a point, one value for each column, against bounds, rows and integrality. A bound may be missed by
/// tolerance, relative to its size where that is above one; an integer column may be off by it and counts as whole.
dotation_status dotation_point_check(
    dotation_problem *_Nonnull problem, const double *_Nullable point, double tolerance,
    dotation_verdict *_Nonnull verdict);

/// Reads the last basic solution; every array is as long as its count of rows or columns, or NULL.
dotation_status dotation_basic_rows_read(
    dotation_problem *_Nonnull problem, double *_Nullable activities, double *_Nullable duals,
    uint8_t *_Nullable statuses);
dotation_status dotation_basic_columns_read(
    dotation_problem *_Nonnull problem, double *_Nullable values, double *_Nullable reduced_costs,
    uint8_t *_Nullable statuses);

/// Reads the point of the last search. It outlives the environment: also valid after DOTATION_STOPPED and the like.
void dotation_point_read(const dotation_problem *_Nonnull problem, double *_Nonnull values);
