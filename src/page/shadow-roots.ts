import { browser } from 'wxt/browser';

/** Elements that HTML lets host a shadow root, beside custom elements. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

interface Opener {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element, closed ones too; null when there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const name = element.localName;
  if (!hosts.has(name) && !name.includes('-')) return null;
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return null;
  const firefox = (element as Opener).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  return browser?.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? element.shadowRoot;
}

/** The parent in the tree as it is laid out: slots and shadow hosts included, the frame element above a document. */
export function laidOutParent(node: Node): Element | null {
  if (node.nodeType === 1 && (node as Element).assignedSlot) return (node as Element).assignedSlot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (parent.nodeType === 1) return parent as Element;
  return parent.nodeType === 11 ? ((parent as ShadowRoot).host ?? null) : null;
}
