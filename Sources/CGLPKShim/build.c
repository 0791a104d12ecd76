// Rows, columns, bounds, kinds, entries and bases; GLPK's counting from 1 is hidden here.

#include "problem.h"

#include <math.h>
#include <stdlib.h>

static int bounds_type(double lower, double upper) {
  if (lower == upper) return GLP_FX;
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  return isinf(upper) ? GLP_LO : GLP_DB;
}

// GLPK reads its index and value arrays from position 1, so every line is copied into an array that starts there.
static bool make_room(dotation_problem *problem, const dotation_lines *lines) {
  int64_t longest = 0;
  if (lines->starts != NULL)
    for (int64_t k = 0; k < lines->count; k++) {
      int64_t length = lines->starts[k + 1] - lines->starts[k];
      if (length > longest) longest = length;
    }
  if (longest + 1 <= problem->line_room) return true;
  int32_t *indices = realloc(problem->line_indices, (size_t)(longest + 1) * sizeof *indices);
  if (indices == NULL) return false;
  problem->line_indices = indices;
  double *values = realloc(problem->line_values, (size_t)(longest + 1) * sizeof *values);
  if (values == NULL) return false;
  problem->line_values = values;
  problem->line_room = longest + 1;
  return true;
}

static int fill_line(dotation_problem *problem, const dotation_lines *lines, int64_t k) {
  if (lines->starts == NULL) return 0;
  int length = 0;
  for (int64_t entry = lines->starts[k]; entry < lines->starts[k + 1]; entry++) {
    length++;
    problem->line_indices[length] = lines->indices[entry] + 1;
    problem->line_values[length] = lines->values[entry];
  }
  return length;
}

// Lines that join a scaled problem get the scale that suits the others: scaling all anew would cost
// more than a warm start saves.
static double scale_of_line(double smallest, double largest) {
  if (largest == 0) return 1;
  return exp2(round(-log2(sqrt(smallest * largest))));
}

static double line_scale(dotation_problem *problem, int length, bool is_row) {
  double smallest = INFINITY, largest = 0;
  for (int k = 1; k <= length; k++) {
    int across = problem->line_indices[k];
    double other = is_row ? glp_get_sjj(problem->glpk, across) : glp_get_rii(problem->glpk, across);
    double size = fabs(problem->line_values[k]) * other;
    if (size == 0) continue;
    if (size < smallest) smallest = size;
    if (size > largest) largest = size;
  }
  return scale_of_line(smallest, largest);
}

dotation_status dotation_objective_set_up(dotation_problem *problem, bool maximise, double constant) {
  ENTER(problem);
  glp_set_obj_dir(problem->glpk, maximise ? GLP_MAX : GLP_MIN);
  glp_set_obj_coef(problem->glpk, 0, constant);
  LEAVE(problem);
}

dotation_status dotation_rows_append(dotation_problem *problem, const dotation_lines *lines) {
  if (lines->count == 0) return DOTATION_DONE;
  ENTER(problem);
  if (!make_room(problem, lines)) LEAVE_WITHOUT_MEMORY(problem);
  int first = glp_add_rows(problem->glpk, (int)lines->count);
  for (int64_t k = 0; k < lines->count; k++) {
    int row = first + (int)k;
    glp_set_row_bnds(problem->glpk, row, bounds_type(lines->lower[k], lines->upper[k]), lines->lower[k], lines->upper[k]);
    int length = fill_line(problem, lines, k);
    if (length == 0) continue;
    glp_set_mat_row(problem->glpk, row, length, problem->line_indices, problem->line_values);
    if (!problem->needs_scaling) glp_set_rii(problem->glpk, row, line_scale(problem, length, true));
  }
  LEAVE(problem);
}

dotation_status dotation_columns_append(dotation_problem *problem, const dotation_lines *lines) {
  if (lines->count == 0) return DOTATION_DONE;
  ENTER(problem);
  if (!make_room(problem, lines)) LEAVE_WITHOUT_MEMORY(problem);
  int first = glp_add_cols(problem->glpk, (int)lines->count);
  for (int64_t k = 0; k < lines->count; k++) {
    int column = first + (int)k;
    glp_set_col_bnds(
        problem->glpk, column, bounds_type(lines->lower[k], lines->upper[k]), lines->lower[k], lines->upper[k]);
    glp_set_obj_coef(problem->glpk, column, lines->objective[k]);
    if (lines->integer[k]) glp_set_col_kind(problem->glpk, column, GLP_IV);
    int length = fill_line(problem, lines, k);
    if (length == 0) continue;
    glp_set_mat_col(problem->glpk, column, length, problem->line_indices, problem->line_values);
    if (!problem->needs_scaling) glp_set_sjj(problem->glpk, column, line_scale(problem, length, false));
  }
  LEAVE(problem);
}

static bool make_index_room(dotation_problem *problem, int64_t count) {
  int64_t starts[2] = {0, count};
  dotation_lines line = {.count = 1, .starts = starts};
  return make_room(problem, &line);
}

// A basis outlives the removal of basic rows and of columns outside it. Any other removal leaves one of the wrong
// size or a singular one, on which GLPK may fail an assertion: then the slacks start anew.
static bool survives(dotation_problem *problem, int64_t count, bool are_rows) {
  for (int64_t k = 1; k <= count; k++) {
    int line = problem->line_indices[k];
    bool is_basic = (are_rows ? glp_get_row_stat(problem->glpk, line) : glp_get_col_stat(problem->glpk, line)) == GLP_BS;
    if (is_basic != are_rows) return false;
  }
  return true;
}

dotation_status dotation_rows_remove(dotation_problem *problem, int64_t count, const int32_t *indices) {
  if (count == 0) return DOTATION_DONE;
  ENTER(problem);
  if (!make_index_room(problem, count)) LEAVE_WITHOUT_MEMORY(problem);
  for (int64_t k = 0; k < count; k++) problem->line_indices[k + 1] = indices[k] + 1;
  bool keeps_basis = survives(problem, count, true);
  glp_del_rows(problem->glpk, (int)count, problem->line_indices);
  if (!keeps_basis) glp_std_basis(problem->glpk);
  LEAVE(problem);
}

dotation_status dotation_columns_remove(dotation_problem *problem, int64_t count, const int32_t *indices) {
  if (count == 0) return DOTATION_DONE;
  ENTER(problem);
  if (!make_index_room(problem, count)) LEAVE_WITHOUT_MEMORY(problem);
  for (int64_t k = 0; k < count; k++) problem->line_indices[k + 1] = indices[k] + 1;
  bool keeps_basis = survives(problem, count, false);
  glp_del_cols(problem->glpk, (int)count, problem->line_indices);
  if (!keeps_basis) glp_std_basis(problem->glpk);
  LEAVE(problem);
}

dotation_status dotation_row_bounds_set(dotation_problem *problem, int32_t row, double lower, double upper) {
  ENTER(problem);
  glp_set_row_bnds(problem->glpk, row + 1, bounds_type(lower, upper), lower, upper);
  LEAVE(problem);
}

dotation_status dotation_column_bounds_set(dotation_problem *problem, int32_t column, double lower, double upper) {
  ENTER(problem);
  glp_set_col_bnds(problem->glpk, column + 1, bounds_type(lower, upper), lower, upper);
  LEAVE(problem);
}

dotation_status dotation_objective_set(
    dotation_problem *problem, int64_t first, int64_t count, const double *coefficients) {
  ENTER(problem);
  for (int64_t k = 0; k < count; k++) glp_set_obj_coef(problem->glpk, (int)(first + k) + 1, coefficients[k]);
  LEAVE(problem);
}

dotation_status dotation_column_kind_set(dotation_problem *problem, int32_t column, bool integer) {
  ENTER(problem);
  glp_set_col_kind(problem->glpk, column + 1, integer ? GLP_IV : GLP_CV);
  LEAVE(problem);
}

dotation_status dotation_basis_set(dotation_problem *problem, const uint8_t *rows, const uint8_t *columns) {
  ENTER(problem);
  int row_count = glp_get_num_rows(problem->glpk), column_count = glp_get_num_cols(problem->glpk);
  for (int row = 1; row <= row_count; row++) glp_set_row_stat(problem->glpk, row, rows[row - 1]);
  for (int column = 1; column <= column_count; column++)
    glp_set_col_stat(problem->glpk, column, columns[column - 1]);
  LEAVE(problem);
}

dotation_status dotation_basis_reset(dotation_problem *problem) {
  ENTER(problem);
  glp_std_basis(problem->glpk);
  LEAVE(problem);
}
