import { browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
}

/** Opens the side panel. Must be called in the very turn of the click or key that asks for it. */
export function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}
