"""Rules of accessibility that a page is held against (RGAA 4.1, WCAG 2.2 AA), as scripts that return what breaks them."""

COLOURS = """
const parse = (text) => { const n = text.match(/[\\d.]+/g).map(Number); return {r: n[0], g: n[1], b: n[2], a: n[3] ?? 1}; };
const over = (top, under) => ({
  r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a),
  b: top.b * top.a + under.b * (1 - top.a), a: 1});
const light = (c) => {
  const part = (v) => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
  return .2126 * part(c.r) + .7152 * part(c.g) + .0722 * part(c.b); };
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + .05) / (y + .05); };
const behind = (element) => {
  const layers = [];
  for (let e = element; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor));
  let colour = {r: 255, g: 255, b: 255, a: 1};
  if (matchMedia('(prefers-color-scheme: dark)').matches) colour = {r: 18, g: 18, b: 18, a: 1};
  for (const layer of layers.reverse()) colour = over(layer, colour);
  return colour; };
"""

# Texts of at least 4.5 to 1, large ones of 3 to 1; labels on a map are held against the shape under them.
CONTRAST = COLOURS + """
const bad = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode, element = node.parentElement;
  if (!node.textContent.trim() || ['SCRIPT', 'STYLE', 'TITLE'].includes(element.tagName.toUpperCase())) continue;
  if (!element.checkVisibility()) continue;
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize), bold = Number(style.fontWeight) >= 700;
  const needed = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5;
  let under = behind(element), colour = parse(style.color);
  if (element.closest('svg')) {
    colour = parse(style.fill);
    if (element.classList.contains('on-dark') || element.classList.contains('on-light')) {
      const shapes = [...element.closest('svg').querySelectorAll('a')].filter((a) =>
        a.getAttribute('aria-label').match(new RegExp('\\\\D' + element.textContent + '\\\\D')));
      const worst = shapes.map((a) => ratio(colour, parse(getComputedStyle(a.querySelector('path')).fill)));
      if (worst.length && Math.max(...worst) < 3) bad.push('map label ' + element.textContent + ' ' + Math.max(...worst).toFixed(2));
      continue;
    }
  }
  if (element.closest('[disabled]')) continue;
  const found = ratio(over(colour, under), under);
  if (found < needed - .01) bad.push(element.tagName + '.' + element.className + ' “' + node.textContent.trim().slice(0, 30) + '” ' + found.toFixed(2));
}
return [...new Set(bad)].slice(0, 12);
"""

LANDMARKS = """
const bad = [];
const all = (selector) => [...document.querySelectorAll(selector)];
if (!document.documentElement.lang) bad.push('no language');
if (!document.title.trim()) bad.push('no title');
if (all('main').length !== 1) bad.push('main: ' + all('main').length);
if (all('h1').length < 1) bad.push('no h1');
let last = 0;
for (const heading of all('h1, h2, h3, h4')) {
  const level = Number(heading.tagName[1]);
  if (level > last + 1) bad.push('heading skips to ' + heading.tagName + ' ' + heading.textContent.slice(0, 30));
  last = level;
}
const ids = all('[id]').map((e) => e.id);
for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) bad.push('twice: ' + id);
for (const link of all('a[href^="#"]')) {
  const id = (link.getAttribute('href')).slice(1);
  if (!document.getElementById(decodeURIComponent(id))) bad.push('leads nowhere: #' + id);
  if (!(link.textContent.trim() || link.getAttribute('aria-label'))) bad.push('link without a name');
}
for (const table of all('table')) {
  if (!table.caption || !table.caption.textContent.trim()) bad.push('table without caption');
  if (!table.querySelector('thead th[scope=col]')) bad.push('table without column headers ' + table.id);
  for (const row of table.tBodies[0].rows)
    if (row.cells[0].getAttribute('scope') !== 'row') { bad.push('row without header ' + table.id); break; }
}
for (const svg of all('svg')) {
  const named = svg.getAttribute('aria-label') || svg.getAttribute('aria-labelledby');
  if (svg.getAttribute('aria-hidden') !== 'true' && !(svg.getAttribute('role') && named)) bad.push('drawing without a text');
}
for (const field of all('input, select')) if (!field.closest('label')) bad.push('field without label');
for (const region of all('[role=region]')) if (!region.getAttribute('aria-label')) bad.push('region without a name');
return [...new Set(bad)].slice(0, 12);
"""

OVERFLOW = """
const bad = [];
if (document.scrollingElement.scrollWidth > innerWidth) bad.push('page ' + document.scrollingElement.scrollWidth);
for (const element of document.querySelectorAll('main *, header *, nav *')) {
  if (element.closest('.scroll') || element.closest('svg') || element.closest('pre') || element.closest('.unseen')) continue;
  const box = element.getBoundingClientRect();
  if (box.width && box.right > innerWidth + 1) bad.push(element.tagName + '.' + element.className + ' ' + Math.round(box.right));
}
return [...new Set(bad)].slice(0, 12);
"""

# WCAG 2.2, 2.5.8: 24 by 24 pixels, but for links within a sentence or a table's cell, and shapes of a map.
SMALL_TARGETS = """
const bad = [];
for (const element of document.querySelectorAll('button, input, select, summary, nav a')) {
  if (!element.checkVisibility()) continue;
  const box = element.getBoundingClientRect();
  if (box.height < 24 || box.width < 24) bad.push(element.tagName + ' ' + element.textContent.slice(0, 20) + ' ' + Math.round(box.width) + '×' + Math.round(box.height));
}
return [...new Set(bad)].slice(0, 12);
"""

CUT_ON_PAPER = """
const bad = [];
for (const element of document.querySelectorAll('table, figure, svg, pre, dl, td, th')) {
  if (element.closest('.unseen')) continue;
  const box = element.getBoundingClientRect();
  // The long lists are printed across: 297 mm less the margins.
  const paper = element.closest('#decisions, #waiting-list') ? 1032 : innerWidth;
  if (box.right > paper + 1) bad.push(element.tagName + ' ' + (element.id || element.textContent.slice(0, 20)) + ' ' + Math.round(box.right));
}
for (const element of document.querySelectorAll('.scroll'))
  if (getComputedStyle(element).overflowX !== 'visible') bad.push('scrolls on paper');
return [...new Set(bad)].slice(0, 12);
"""
