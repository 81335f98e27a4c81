/** Elements that hold no words of a document, or whose words are the site's own. */
const elements = new Set(
  (
    'script style noscript template head title base link meta audio video track source map area ' +
    'canvas img picture iframe frame object embed portal progress meter datalist optgroup option nav menu button search rp rt'
  ).split(' '),
);

/** ARIA roles of menus, site frames and live messages such as clocks. */
const roles = new Set(
  (
    'navigation menu menubar menuitem banner contentinfo search toolbar tablist tab button status alert log marquee ' +
    'timer tooltip progressbar scrollbar'
  ).split(' '),
);

const HTML = 'http://www.w3.org/1999/xhtml';

/** True for parts of a page that are not its document: code, pictures, menus, site footers, live messages. */
export function leftOut(element: Element): boolean {
  const name = element.localName;
  if (element.namespaceURI !== HTML) return name === 'svg' || name === 'math';
  if (elements.has(name)) return true;
  if (name === 'footer') return isOfPage(element);
  const role = element.getAttribute('role');
  if (role !== null && roles.has(role.toLowerCase())) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  return (name === 'ul' || name === 'ol') && isMenu(element);
}

/** A footer belongs to the site unless an article, a section or the main part holds it (HTML, 4.3.8). */
const isOfPage = (footer: Element): boolean => footer.closest('article, aside, main, section, [role=main]') === null;

/** A list that is all short links is a menu even where nobody said so. */
function isMenu(list: Element): boolean {
  const items = list.children.length;
  if (items < 3 || items > 60) return false;
  const links = list.getElementsByTagName('a');
  if (links.length < items) return false;
  let linked = 0;
  for (const link of links) linked += wordless(link.textContent);
  return linked / links.length <= 40 && linked >= 0.9 * wordless(list.textContent);
}

const wordless = (text: string): number => text.replace(/\s+/g, '').length;
