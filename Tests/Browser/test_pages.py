"""Looks at every web page that the program writes in a real browser: 1280 and 390 pixels, light, dark and on paper.

Run by `make test-browser`. With PICTURES=DIR the pages are also saved as pictures and PDF files, to be looked at.
"""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from pages import ROOT, Browser, write_pages
from rules import CONTRAST, CUT_ON_PAPER, LANDMARKS, OVERFLOW, SMALL_TARGETS

PROGRAM = os.environ.get("DOTATION", str(ROOT / ".build/debug/dotation"))
PICTURES = os.environ.get("PICTURES")
WIDTHS = (1280, 390)
# An A4 page of 210 mm less its margins of 12 mm, in CSS pixels.
PAPER_WIDTH = 703


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="dotation-pages-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.pages = write_pages(PROGRAM, cls.folder.name)
        cls.browsers = {width: Browser(width) for width in WIDTHS}
        for browser in cls.browsers.values():
            cls.addClassCleanup(browser.driver.quit)

    def each(self, look, widths=WIDTHS):
        for name, path in self.pages.items():
            for width in widths:
                with self.subTest(page=name, width=width):
                    look(path, self.browsers[width])

    def expect_nothing(self, script, widths=WIDTHS, scheme="light"):
        def look(path, browser):
            browser.open(path, scheme)
            self.assertEqual(browser.run(script), [])

        self.each(look, widths)

    def test_nothing_is_complained_about_and_nothing_comes_from_elsewhere(self):
        def look(path, browser):
            browser.open(path)
            self.assertEqual(browser.complaints(), [])
            self.assertEqual(browser.run("return performance.getEntriesByType('resource').map(e => e.name)"), [])

        self.each(look)

    def test_nothing_is_wider_than_the_window(self):
        self.expect_nothing(OVERFLOW)

    def test_landmarks_headings_names_and_anchors(self):
        self.expect_nothing(LANDMARKS, widths=(1280,))

    def test_contrast_in_light(self):
        self.expect_nothing(CONTRAST, widths=(1280,))

    def test_contrast_in_dark(self):
        self.expect_nothing(CONTRAST, widths=(1280,), scheme="dark")

    def test_targets_are_large_enough_for_a_finger(self):
        self.expect_nothing(SMALL_TARGETS, widths=(390,))

    def test_no_table_is_cut_on_paper(self):
        with Browser(PAPER_WIDTH) as paper:
            for name, path in self.pages.items():
                with self.subTest(page=name):
                    paper.open(path, scheme="dark", media="print")
                    self.assertEqual(paper.run(CUT_ON_PAPER), [])
                    self.assertEqual(paper.run("return getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)")

    def test_the_pdf_holds_every_row(self):
        path = self.pages["region-fr"]
        target = pathlib.Path(self.folder.name) / "region.pdf"
        browser = self.browsers[1280]
        browser.open(path)
        browser.print_to(target)
        text = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, text=True, check=True).stdout
        ids = set(re.findall(r'href="#post-[^"]*" class="user[^"]*">([^<]+)<', path.read_text()))
        self.assertEqual(len(ids), 96)
        self.assertEqual({post for post in ids if post not in text}, set())

    def test_pictures(self):
        if not PICTURES:
            self.skipTest("set PICTURES to a folder to have pictures of the pages")
        folder = pathlib.Path(PICTURES)
        folder.mkdir(parents=True, exist_ok=True)

        def look(path, browser):
            for scheme in ("light", "dark"):
                browser.open(path, scheme)
                browser.picture_to(folder / f"{path.stem}-{browser.width}-{scheme}.png", 4000)
            browser.print_to(folder / f"{path.stem}.pdf")

        self.each(look)


class Campaign(unittest.TestCase):
    """What a reader does with the page of a campaign."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="dotation-page-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.path = write_pages(PROGRAM, cls.folder.name, only="region-fr")["region-fr"]
        cls.browser = Browser(1280)
        cls.addClassCleanup(cls.browser.driver.quit)

    def setUp(self):
        self.browser.open(self.path)

    def shown(self, column):
        return self.browser.run(
            "return [...document.querySelectorAll('#posts tbody tr')].filter(r => !r.hidden)"
            f".map(r => r.cells[{column}].textContent)"
        )

    def column(self, title):
        titles = self.browser.run("return [...document.querySelectorAll('#posts thead button')].map(b => b.textContent)")
        return titles.index(title)

    def click(self, selector):
        self.browser.run("document.querySelector(arguments[0]).click()", selector)

    def test_a_heading_sorts_by_number_and_again_the_other_way(self):
        column = self.column("Points")
        selector = f"#posts thead th:nth-child({column + 1}) button"
        number = lambda text: float(text.replace("\u202f", "").replace(",", "."))
        self.click(selector)
        ascending = [number(text) for text in self.shown(column)]
        self.assertEqual(ascending, sorted(ascending))
        self.click(selector)
        descending = [number(text) for text in self.shown(column)]
        self.assertEqual(descending, sorted(descending, reverse=True))
        self.assertGreater(descending[0], ascending[0])
        state = self.browser.run(f"return document.querySelector('{selector}').parentElement.ariaSort")
        self.assertEqual(state, "descending")

    def test_the_search_ignores_case_and_accents(self):
        self.browser.run(
            "const box = document.querySelector('#posts-tools input'); box.value = 'PEDIATRIE';"
            "box.dispatchEvent(new Event('input'))"
        )
        found = self.shown(self.column("Spécialité"))
        self.assertGreater(len(found), 0)
        self.assertEqual(set(found), {"Pédiatrie"})
        status = self.browser.run("return document.querySelector('#posts-tools [role=status]').textContent")
        self.assertIn(str(len(found)), status)

    def test_the_choice_shows_one_decision(self):
        self.browser.run(
            "const box = document.querySelector('#posts-tools select'); box.value = 'funded';"
            "box.dispatchEvent(new Event('change'))"
        )
        self.assertEqual(set(self.shown(self.column("Décision"))), {"retenu"})

    def test_pages_follow_one_another(self):
        first = self.shown(0)
        self.assertEqual(len(first), 50)
        self.click("#posts-tools button:nth-of-type(2)")
        second = self.shown(0)
        self.assertEqual(len(second), 46)
        self.assertFalse(set(first) & set(second))

    def test_a_territory_of_the_map_filters_the_list(self):
        self.browser.run(
            "document.querySelector('.map a[data-words=\"83\"]').dispatchEvent("
            "new MouseEvent('click', {bubbles: true, cancelable: true}))"
        )
        self.assertIn("83", set(self.shown(self.column("Dép."))))
        self.assertLess(len(self.shown(0)), 50)

    def test_a_post_leads_to_its_sheet(self):
        target = self.browser.run("return document.querySelector('#posts tbody a').hash.slice(1)")
        self.assertTrue(self.browser.run("return !!document.getElementById(arguments[0])", target))

    def test_the_keyboard_reaches_everything(self):
        from selenium.webdriver import ActionChains
        from selenium.webdriver.common.keys import Keys

        ActionChains(self.browser.driver).send_keys(Keys.TAB).perform()
        self.assertEqual(self.browser.run("return document.activeElement.className"), "skip")
        ActionChains(self.browser.driver).send_keys(Keys.ENTER).perform()
        self.assertEqual(self.browser.run("return location.hash"), "#main")
        reached = set()
        for _ in range(60):
            ActionChains(self.browser.driver).send_keys(Keys.TAB).perform()
            reached.add(self.browser.run("return document.activeElement.tagName.toLowerCase()"))
            style = self.browser.run(
                "const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth, "
                "document.activeElement.closest('svg') ? getComputedStyle(document.activeElement.firstElementChild).strokeWidth : '']"
            )
            self.assertTrue(style[0] != "none" or style[2] not in ("", "1.2px"), style)
        self.assertLessEqual({"a", "input", "select", "button"}, reached)


if __name__ == "__main__":
    unittest.main(verbosity=1)
