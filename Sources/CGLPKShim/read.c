// Copies results out of GLPK's problem, and checks points that come in.

#include "problem.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

int64_t dotation_row_count(const dotation_problem *problem) {
  return problem->glpk == NULL ? 0 : glp_get_num_rows(problem->glpk);
}

int64_t dotation_column_count(const dotation_problem *problem) {
  return problem->glpk == NULL ? 0 : glp_get_num_cols(problem->glpk);
}

dotation_status dotation_basic_rows_read(
    dotation_problem *problem, double *activities, double *duals, uint8_t *statuses) {
  ENTER(problem);
  int count = glp_get_num_rows(problem->glpk);
  for (int row = 1; row <= count; row++) {
    if (activities != NULL) activities[row - 1] = glp_get_row_prim(problem->glpk, row);
    if (duals != NULL) duals[row - 1] = glp_get_row_dual(problem->glpk, row);
    if (statuses != NULL) statuses[row - 1] = (uint8_t)glp_get_row_stat(problem->glpk, row);
  }
  LEAVE(problem);
}

dotation_status dotation_basic_columns_read(
    dotation_problem *problem, double *values, double *reduced_costs, uint8_t *statuses) {
  ENTER(problem);
  int count = glp_get_num_cols(problem->glpk);
  for (int column = 1; column <= count; column++) {
    if (values != NULL) values[column - 1] = glp_get_col_prim(problem->glpk, column);
    if (reduced_costs != NULL) reduced_costs[column - 1] = glp_get_col_dual(problem->glpk, column);
    if (statuses != NULL) statuses[column - 1] = (uint8_t)glp_get_col_stat(problem->glpk, column);
  }
  LEAVE(problem);
}

void dotation_point_read(const dotation_problem *problem, double *values) {
  memcpy(values, problem->point + 1, (size_t)problem->point_columns * sizeof *values);
}

// GLPK stores an absent bound as plus or minus DBL_MAX.
static double miss(double value, double lower, double upper, double tolerance) {
  if (lower > -DBL_MAX && value < lower - tolerance * fmax(1, fabs(lower))) return lower - value;
  if (upper < DBL_MAX && value > upper + tolerance * fmax(1, fabs(upper))) return value - upper;
  return 0;
}

static void judge(dotation_verdict *verdict, bool in_row, int line, double amount) {
  if (!verdict->feasible || amount == 0) return;
  verdict->feasible = false;
  verdict->in_row = in_row;
  verdict->line = line - 1;
  verdict->amount = amount;
}

static void check_point(
    glp_prob *glpk, const double *point, double tolerance, dotation_verdict *verdict, double *sums, int *rows,
    double *values) {
  int row_count = glp_get_num_rows(glpk), column_count = glp_get_num_cols(glpk);
  verdict->feasible = true;
  verdict->objective = glp_get_obj_coef(glpk, 0);
  for (int column = 1; column <= column_count; column++) {
    double value = point[column - 1];
    if (glp_get_col_kind(glpk, column) != GLP_CV) {
      double fraction = fabs(value - round(value));
      judge(verdict, false, column, fraction > tolerance ? fraction : 0);
      value = round(value);
    }
    judge(verdict, false, column, miss(value, glp_get_col_lb(glpk, column), glp_get_col_ub(glpk, column), tolerance));
    verdict->objective += glp_get_obj_coef(glpk, column) * value;
    int length = glp_get_mat_col(glpk, column, rows, values);
    for (int entry = 1; entry <= length; entry++) sums[rows[entry]] += values[entry] * value;
  }
  for (int row = 1; row <= row_count; row++)
    judge(verdict, true, row, miss(sums[row], glp_get_row_lb(glpk, row), glp_get_row_ub(glpk, row), tolerance));
}

dotation_status dotation_point_check(
    dotation_problem *problem, const double *point, double tolerance, dotation_verdict *verdict) {
  memset(verdict, 0, sizeof *verdict);
  ENTER(problem);
  size_t room = (size_t)glp_get_num_rows(problem->glpk) + 1;
  double *sums = calloc(room, sizeof *sums);
  double *values = calloc(room, sizeof *values);
  int *rows = calloc(room, sizeof *rows);
  bool has_room = sums != NULL && values != NULL && rows != NULL;
  if (has_room) check_point(problem->glpk, point, tolerance, verdict, sums, rows, values);
  free(sums);
  free(values);
  free(rows);
  if (!has_room) LEAVE_WITHOUT_MEMORY(problem);
  LEAVE(problem);
}
