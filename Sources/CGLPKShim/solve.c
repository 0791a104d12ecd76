// The simplex method and the search, with their limits, their progress and their interruption.

#include "problem.h"

#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// How long one node of a search may outlast a stop or the time limit before the environment is given up.
static const int64_t patience_ms = 1000;

static int64_t elapsed_ms(const dotation_run *run) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)(now.tv_sec - run->began.tv_sec) * 1000 + (now.tv_nsec - run->began.tv_nsec) / 1000000;
}

static int clamped(int64_t limit, int64_t used) {
  if (limit < 0) return INT_MAX;
  int64_t left = limit > used ? limit - used : 0;
  return left < INT_MAX ? (int)left : INT_MAX;
}

static int64_t iterations_of(const dotation_problem *problem) {
  return glp_get_it_cnt(problem->glpk) - problem->run->first_iteration;
}

// MARK: - Progress

static bool observe(dotation_problem *problem, dotation_progress progress) {
  dotation_run *run = problem->run;
  if (run->options->observer == NULL) return false;
  int64_t now = elapsed_ms(run);
  progress.phase = run->phase;
  progress.nodes = run->result->nodes;
  progress.has_incumbent = run->result->has_point;
  progress.incumbent = run->result->objective;
  progress.is_due = now - run->last_report_ms >= run->options->report_interval_ms;
  if (progress.is_due) run->last_report_ms = now;
  return run->options->observer(run->options->context, &progress);
}

// The simplex method has no callback: the lines that it wants to print are the only moment at which it can be
// asked to stop. Within a search they are the last resort, since jumping out loses the environment.
void dotation_listen(dotation_problem *problem, const char *text) {
  dotation_run *run = problem->run;
  if (run == NULL) return;
  if (run->phase == DOTATION_SEARCHING) {
    int64_t now = elapsed_ms(run);
    int64_t limit = run->options->time_limit_ms;
    if (limit >= 0 && now > limit + patience_ms) dotation_escape(problem, DOTATION_OUT_OF_TIME);
    if (!observe(problem, (dotation_progress){.bound = run->result->bound})) return;
    if (run->stop_seen_ms < 0) run->stop_seen_ms = now;
    if (now > run->stop_seen_ms + patience_ms) dotation_escape(problem, DOTATION_STOPPED);
    return;
  }
  int iterations = 0;
  double objective = run->result->bound;
  if (text[0] != '\0' && sscanf(text + 1, "%d: obj = %lf", &iterations, &objective) == 2) {
    run->result->iterations = iterations - run->first_iteration;
    run->result->bound = objective;
  }
  dotation_progress progress = {.iterations = run->result->iterations, .bound = run->result->bound};
  if (observe(problem, progress)) dotation_escape(problem, DOTATION_STOPPED);
}

// MARK: - Steering the search

static void end_search(glp_tree *tree, dotation_run *run, dotation_ending ending) {
  run->result->ending = ending;
  glp_ios_terminate(tree);
}

// Within its tolerance GLPK's integer columns are not quite whole; what is handed on is, and so is its objective.
static void keep_point(dotation_problem *problem) {
  dotation_run *run = problem->run;
  int status = glp_mip_status(problem->glpk);
  if (status != GLP_FEAS && status != GLP_OPT) return;
  double objective = glp_mip_obj_val(problem->glpk);
  if (run->result->has_point && objective == run->kept_objective) return;
  // The point behind the guard column is no point at all: it only carries the cut-off.
  if (run->has_standing_cutoff && objective == run->standing_cutoff) return;
  run->kept_objective = objective;
  run->result->has_point = true;
  run->result->objective = glp_get_obj_coef(problem->glpk, 0);
  for (int column = 1; column <= problem->point_columns; column++) {
    double value = glp_mip_col_val(problem->glpk, column);
    if (glp_get_col_kind(problem->glpk, column) != GLP_CV) value = round(value);
    problem->point[column] = value;
    run->result->objective += glp_get_obj_coef(problem->glpk, column) * value;
  }
}

// GLPK takes a known point without checking it, which also lets it take a cut-off: the point at zero, with the
// value that the cut-off needs in the guard column, a column that is fixed at zero in every node.
static void offer_known_point(dotation_problem *problem, glp_tree *tree) {
  dotation_run *run = problem->run;
  const dotation_options *options = run->options;
  double *point = problem->point;
  if (options->incumbent != NULL) {
    memcpy(point + 1, options->incumbent, (size_t)problem->point_columns * sizeof *point);
    if (run->guard_column != 0) point[run->guard_column] = 0;
    glp_ios_heur_sol(tree, point);
    keep_point(problem);
  }
  if (run->guard_column != 0) {
    double *carrier = calloc((size_t)run->guard_column + 1, sizeof *carrier);
    if (carrier == NULL) return;  // the cut-off only saves time
    carrier[run->guard_column] = options->cutoff - glp_get_obj_coef(problem->glpk, 0);
    run->has_standing_cutoff = glp_ios_heur_sol(tree, carrier) == 0;
    run->standing_cutoff = glp_mip_obj_val(problem->glpk);
    free(carrier);
  }
}

static void update_bound(dotation_problem *problem, glp_tree *tree) {
  dotation_run *run = problem->run;
  int best = glp_ios_best_node(tree);
  if (best == 0) return;
  double bound = glp_ios_node_bound(tree, best);
  if (fabs(bound) < DBL_MAX) run->result->bound = bound;
}

static bool gap_is_closed(const dotation_run *run) {
  if (!run->result->has_point || run->options->relative_gap <= 0) return false;
  double gap = fabs(run->result->bound - run->result->objective);
  return gap <= run->options->relative_gap * fmax(fabs(run->result->objective), DBL_EPSILON);
}

static void begin_node(dotation_problem *problem, glp_tree *tree) {
  dotation_run *run = problem->run;
  if (!run->started) {
    run->started = true;
    offer_known_point(problem, tree);
  }
  keep_point(problem);
  update_bound(problem, tree);
  if (gap_is_closed(run))
    end_search(tree, run, DOTATION_ENDED_BY_GAP);
  else if (run->options->node_limit >= 0 && run->result->nodes >= run->options->node_limit)
    end_search(tree, run, DOTATION_ENDED_BY_NODES);
  else
    run->result->nodes++;
}

static void branch(const dotation_problem *problem, glp_tree *tree) {
  const dotation_options *options = problem->run->options;
  int64_t chosen = -1;
  double widest = 0;
  for (int64_t k = 0; k < options->branch_count; k++) {
    if (chosen >= 0 && options->branch_priorities[k] != options->branch_priorities[chosen]) break;
    int column = options->branch_columns[k] + 1;
    if (!glp_ios_can_branch(tree, column)) continue;
    double value = glp_get_col_prim(problem->glpk, column);
    double distance = fmin(value - floor(value), ceil(value) - value);
    if (chosen < 0 || distance > widest) {
      chosen = k;
      widest = distance;
    }
  }
  if (chosen >= 0) glp_ios_branch_upon(tree, options->branch_columns[chosen] + 1, options->branch_directions[chosen]);
}

static void steer(glp_tree *tree, void *info) {
  dotation_problem *problem = info;
  dotation_run *run = problem->run;
  int reason = glp_ios_reason(tree);
  if (reason == GLP_ISELECT) begin_node(problem, tree);
  if (reason == GLP_IBINGO) keep_point(problem);
  if (reason == GLP_IBRANCH) branch(problem, tree);
  if (run->result->ending != DOTATION_NOT_ENDED) return;
  run->result->iterations = iterations_of(problem);
  if (run->options->iteration_limit >= 0 && run->result->iterations >= run->options->iteration_limit)
    end_search(tree, run, DOTATION_ENDED_BY_ITERATIONS);
  else if (run->options->time_limit_ms >= 0 && elapsed_ms(run) >= run->options->time_limit_ms)
    end_search(tree, run, DOTATION_ENDED_BY_TIME);
  else {
    dotation_progress progress = {.iterations = run->result->iterations, .bound = run->result->bound};
    int open_nodes = 0;
    glp_ios_tree_size(tree, &open_nodes, NULL, NULL);
    progress.open_nodes = open_nodes;
    if (observe(problem, progress)) end_search(tree, run, DOTATION_ENDED_BY_OBSERVER);
  }
}

// MARK: - Solving

static void solve_relaxation(dotation_problem *problem, bool is_whole_task) {
  const dotation_options *options = problem->run->options;
  dotation_result *result = problem->run->result;
  glp_smcp settings;
  glp_init_smcp(&settings);
  settings.meth = options->method;
  settings.pricing = options->steepest_edge ? GLP_PT_PSE : GLP_PT_STD;
  settings.r_test = options->long_step ? GLP_RT_FLIP : GLP_RT_HAR;
  settings.presolve = options->presolve ? GLP_ON : GLP_OFF;
  settings.tol_bnd = options->feasibility_tolerance;
  settings.tol_dj = options->optimality_tolerance;
  settings.it_lim = clamped(options->iteration_limit, 0);
  settings.tm_lim = clamped(options->time_limit_ms, elapsed_ms(problem->run));
  settings.msg_lev = GLP_MSG_ALL;
  settings.out_frq = clamped(options->report_interval_ms, 0);
  if (is_whole_task && options->has_cutoff) {
    if (glp_get_obj_dir(problem->glpk) == GLP_MIN)
      settings.obj_ul = options->cutoff;
    else
      settings.obj_ll = options->cutoff;
  }
  result->simplex_code = glp_simplex(problem->glpk, &settings);
  // The dual method may end with "no dual feasible point" alone, which leaves open whether the problem is
  // infeasible or unbounded; the primal method tells.
  if (result->simplex_code == 0 && glp_get_dual_stat(problem->glpk) == GLP_NOFEAS &&
      glp_get_prim_stat(problem->glpk) != GLP_FEAS && glp_get_prim_stat(problem->glpk) != GLP_NOFEAS) {
    settings.meth = GLP_PRIMAL;
    settings.it_lim = clamped(options->iteration_limit, iterations_of(problem));
    settings.tm_lim = clamped(options->time_limit_ms, elapsed_ms(problem->run));
    result->simplex_code = glp_simplex(problem->glpk, &settings);
  }
  result->primal_status = glp_get_prim_stat(problem->glpk);
  result->dual_status = glp_get_dual_stat(problem->glpk);
  result->relaxation = glp_get_obj_val(problem->glpk);
  result->iterations = iterations_of(problem);
}

static void search(dotation_problem *problem) {
  dotation_run *run = problem->run;
  const dotation_options *options = run->options;
  dotation_result *result = run->result;
  glp_iocp settings;
  glp_init_iocp(&settings);
  settings.msg_lev = GLP_MSG_ON;
  settings.out_frq = INT_MAX;
  settings.out_dly = (int)patience_ms;
  settings.br_tech = options->branching;
  settings.bt_tech = options->backtracking;
  settings.tol_int = options->integrality_tolerance;
  settings.tol_obj = options->objective_tolerance;
  settings.gmi_cuts = options->gomory_cuts ? GLP_ON : GLP_OFF;
  settings.mir_cuts = options->rounding_cuts ? GLP_ON : GLP_OFF;
  settings.cov_cuts = options->cover_cuts ? GLP_ON : GLP_OFF;
  settings.clq_cuts = options->clique_cuts ? GLP_ON : GLP_OFF;
  settings.sr_heur = options->rounding_heuristic ? GLP_ON : GLP_OFF;
  settings.fp_heur = options->feasibility_pump ? GLP_ON : GLP_OFF;
  settings.ps_heur = options->proximity_search ? GLP_ON : GLP_OFF;
  settings.cb_func = steer;
  settings.cb_info = problem;
  run->phase = DOTATION_SEARCHING;
  result->searched = true;
  result->bound = result->relaxation;
  if (options->cover_cuts) dotation_cover_turn_take(problem);
  result->search_code = glp_intopt(problem->glpk, &settings);
  dotation_cover_turn_give(problem);
  keep_point(problem);
  result->iterations = iterations_of(problem);
}

static int add_guard_column(dotation_problem *problem) {
  int column = glp_add_cols(problem->glpk, 1);
  glp_set_col_bnds(problem->glpk, column, GLP_FX, 0, 0);
  glp_set_obj_coef(problem->glpk, column, 1);
  return column;
}

static bool make_point_room(dotation_problem *problem) {
  int64_t columns = dotation_column_count(problem);
  double *point = realloc(problem->point, (size_t)(columns + 2) * sizeof *point);
  if (point == NULL) return false;
  problem->point = point;
  problem->point_columns = columns;
  return true;
}

dotation_status dotation_solve(
    dotation_problem *problem, const dotation_options *options, dotation_result *result) {
  memset(result, 0, sizeof *result);
  dotation_run run = {.options = options, .result = result, .stop_seen_ms = -1};
  clock_gettime(CLOCK_MONOTONIC, &run.began);
  ENTER(problem);
  if (!make_point_room(problem)) LEAVE_WITHOUT_MEMORY(problem);
  problem->run = &run;
  if (observe(problem, (dotation_progress){0})) {  // asked to stop before it began
    result->ending = DOTATION_ENDED_BY_OBSERVER;
    LEAVE(problem);
  }
  run.first_iteration = glp_get_it_cnt(problem->glpk);
  glp_mem_limit(options->memory_limit_mb > 0 ? options->memory_limit_mb : INT_MAX);
  if (options->scale && problem->needs_scaling) {
    glp_scale_prob(problem->glpk, GLP_SF_AUTO);
    problem->needs_scaling = false;
  }
  bool searches = !options->relax_integers && glp_get_num_int(problem->glpk) > 0;
  result->relaxation_only = !searches;
  if (searches && options->has_cutoff) run.guard_column = add_guard_column(problem);
  solve_relaxation(problem, !searches);
  if (searches && result->simplex_code == 0 && result->primal_status == GLP_FEAS && result->dual_status == GLP_FEAS)
    search(problem);
  if (run.guard_column != 0) glp_del_cols(problem->glpk, 1, (int[]){0, run.guard_column});
  result->cutoff_held = run.has_standing_cutoff && glp_mip_obj_val(problem->glpk) == run.standing_cutoff;
  glp_mem_limit(INT_MAX);
  LEAVE(problem);
}
