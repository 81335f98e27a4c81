/** The place of a window among the frames of every window above it, outermost first; null where one is not numbered. */
export function pathOf(view: Window): number[] | null {
  const path: number[] = [];
  for (let at = view; at !== at.parent; at = at.parent) {
    const index = indexIn(at.parent, at);
    if (index === null) return null;
    path.unshift(index);
  }
  return path;
}

/** The same of the window that a frame element shows; null where it shows none, or stands in a shadow tree. */
export function pathOfFrame(element: Element): number[] | null {
  const inner = (element as HTMLIFrameElement).contentWindow ?? null;
  const view = element.ownerDocument.defaultView;
  if (!inner || !view) return null;
  const index = indexIn(view, inner);
  const above = pathOf(view);
  return index === null || above === null ? null : [...above, index];
}

/** Numbers and identity of windows are open to every site (HTML, 7.2.3.3). */
function indexIn(view: Window, inner: Window): number | null {
  for (let index = 0; index < view.length; index++) if (view[index] === inner) return index;
  return null;
}

/** True where the page around a frame may read it, and does. */
export function isReadFromOutside(view: Window): boolean {
  try {
    return view.frameElement !== null;
  } catch {
    return false;
  }
}
