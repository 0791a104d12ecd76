"""Opens the workbook in LibreOffice, reads both back, and holds them against result.json and one another.

Run by `make test-office`.
"""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import zipfile

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("DOTATION", str(ROOT / ".build/debug/dotation"))


class Workbook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="dotation-office-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        command = [PROGRAM, "simulate", "Scenarios/paca-2020", "--format", "xlsx", "--lang", "en", "--quiet", "--out"]
        for name in ("first", "second"):
            subprocess.run([*command, cls.folder / name], cwd=ROOT, check=True)
        cls.path = cls.folder / "first/workbook.xlsx"
        cls.book = openpyxl.load_workbook(cls.path)
        cls.result = json.loads((cls.folder / "first/result.json").read_text())
        profile = f"-env:UserInstallation=file://{cls.folder}/profile"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
             cls.folder / "office", cls.path], check=True, capture_output=True, timeout=300)
        cls.office = openpyxl.load_workbook(cls.folder / "office/workbook.xlsx", data_only=True)

    def rows(self, book, sheet):
        """The rows under the headings, by heading."""
        lines = list(book[sheet].iter_rows(min_row=3, values_only=True))
        return [dict(zip(lines[0], line)) for line in lines[1:] if line[0] is not None]

    def test_the_same_inputs_give_the_same_bytes(self):
        self.assertEqual(self.path.read_bytes(), (self.folder / "second/workbook.xlsx").read_bytes())

    def test_every_part_is_well_formed(self):
        with zipfile.ZipFile(self.path) as archive:
            self.assertIsNone(archive.testzip())

    def test_the_decisions_are_those_of_the_result(self):
        posts = {post["id"]: post for post in self.result["posts"]}
        rows = [row for row in self.rows(self.book, "Decisions") if row["Post"] != "Total"]
        self.assertEqual([row["Post"] for row in rows], list(posts))
        words = {"funded": "funded", "not_funded": "not funded", "ineligible": "ineligible"}
        for row in rows:
            post = posts[row["Post"]]
            self.assertEqual(row["Decision"], words[post["decision"]])
            self.assertAlmostEqual(row["Points"], post["points"], 3)
            self.assertAlmostEqual(row["Total"] or 0, post.get("total", 0), 2)

    def test_amounts_are_numbers_and_months_are_dates(self):
        headings = [cell.value for cell in self.book["Decisions"][3]]
        funded = next(row for row in self.book["Decisions"].iter_rows(min_row=4) if row[1].value == "funded")
        self.assertIsInstance(funded[headings.index("Total")].value, (int, float))
        self.assertTrue(funded[headings.index("Start")].is_date)

    def test_libreoffice_reads_every_cell_as_it_was_written(self):
        self.assertEqual(self.office.sheetnames, self.book.sheetnames)
        for sheet in self.book.sheetnames:
            for line in self.book[sheet].iter_rows():
                for cell in line:
                    if cell.value is None or cell.data_type == "f":
                        continue
                    self.assertEqual(self.office[sheet][cell.coordinate].value, cell.value, f"{sheet} {cell.coordinate}")

    def test_libreoffice_computes_the_totals_that_the_file_holds(self):
        written = openpyxl.load_workbook(self.path, data_only=True)
        found = 0
        for sheet in self.book.sheetnames:
            for line in self.book[sheet].iter_rows():
                for cell in line:
                    if cell.data_type == "f":
                        found += 1
                        computed = self.office[sheet][cell.coordinate].value
                        self.assertAlmostEqual(computed, written[sheet][cell.coordinate].value, 2)
        self.assertGreater(found, 0)

    def test_sheets_have_filters_frozen_headings_and_a_page_to_print_on(self):
        for sheet in self.book.sheetnames[:-1]:
            self.assertEqual(self.book[sheet].freeze_panes is None, False, sheet)
            self.assertIsNotNone(self.book[sheet].auto_filter.ref, sheet)
            self.assertEqual(int(self.book[sheet].page_setup.paperSize or 0), 9, sheet)

    def test_no_sheet_is_printed_too_small_to_read(self):
        # A page on its side takes columns of about 235 characters at 60 %.
        for sheet in self.book.worksheets:
            width = sum(each.width * (each.max - each.min + 1) for each in sheet.column_dimensions.values())
            pages = int(sheet.page_setup.fitToWidth or 1)
            self.assertLessEqual(width / pages, 235, sheet.title)
            self.assertEqual(bool(sheet.print_title_cols), pages > 1, sheet.title)

    def test_no_two_columns_of_a_sheet_have_the_same_heading(self):
        for sheet in self.book.worksheets:
            headings = [cell.value for cell in sheet[3] if cell.value]
            self.assertEqual(len(headings), len(set(headings)), f"{sheet.title}: {headings}")

    def test_a_row_is_as_high_as_its_longest_sentence(self):
        sheet = self.book["Decisions"]
        column = [cell.value for cell in sheet[3]].index("Why")
        width = sheet.column_dimensions[openpyxl.utils.get_column_letter(column + 1)].width
        found = 0
        for line in sheet.iter_rows(min_row=4):
            if len(line[column].value or "") > width:
                found += 1
                self.assertGreaterEqual(sheet.row_dimensions[line[0].row].height or 15, 30, line[0].value)
        self.assertGreater(found, 0)

    def test_no_text_is_a_formula(self):
        for sheet in self.book.worksheets:
            for line in sheet.iter_rows():
                for cell in line:
                    if cell.data_type == "f":
                        self.assertTrue(re.match(r"=SUBTOTAL\(109,", cell.value), cell.value)


if __name__ == "__main__":
    unittest.main()
