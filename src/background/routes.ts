import { browser } from 'wxt/browser';
import { ExplainText } from '../messages/explain';
import { Relay } from '../messages/frames';
import { scanPort } from '../messages/protocol';
import { ReaderOpen } from '../messages/reader';
import { isOwn, isOwnPage, receive, receiveToExtension } from '../messages/receive';
import { browserTrust } from '../policy/trust';
import { approvalsChanged, readOpenPages } from './approved-hosts';
import { command } from './commands';
import { explainText } from './explain-text';
import { relay } from './frames';
import { offerLinkMenu } from './link-menu';
import { followOffice, underOfficeRules } from './office-rules';
import { openReader } from './open-reader';
import { openPanel } from './panel';
import { readTab } from './reading';
import { scanOverPort } from './scan-port';
import type { Scanner } from './scanner';

const forGood = new AbortController().signal;

/** Everything the background answers to. It keeps no state, so that the browser may end it at any time. */
export function listen(scanner: Scanner): void {
  const trust = browserTrust();
  followOffice(trust);
  // Whatever woke the background, a document may follow: the lexicon is read while the page is being put in.
  scanner.warm();
  browser.action.onClicked.addListener((tab) => {
    const opened = openPanel(tab.windowId);
    if (tab.id !== undefined) void readTab(tab.id, trust.office);
    void opened.catch(() => {
      // The page is read and painted all the same; the panel can be opened from the browser's own menu.
    });
  });
  offerLinkMenu((tab) => readTab(tab, trust.office));
  browser.commands.onCommand.addListener((name) => void command(name));
  browser.runtime.onInstalled.addListener(() => void approvalsChanged());
  browser.runtime.onStartup.addListener(() => void approvalsChanged());
  browser.permissions.onAdded.addListener(
    ({ origins }) => void approvalsChanged().then(() => readOpenPages(origins ?? [], trust.office)),
  );
  browser.permissions.onRemoved.addListener(() => void approvalsChanged());
  receiveToExtension((message, sender) => {
    if (message.type !== 'tab/read' || !isOwnPage(sender)) return undefined;
    return readTab(message.tab, trust.office);
  }, forGood);
  receive(ReaderOpen, openReader, forGood);
  receive(ExplainText, (message, sender) => explainText(scanner, message, sender), forGood);
  receive(Relay, (message, sender) => relay(message, sender, trust.office), forGood);
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === scanPort && isOwn(port.sender))
      scanOverPort(port, underOfficeRules(scanner, trust.office, port.sender?.url));
  });
}
