import type { Firefox } from './firefox';

/** A request as Firefox itself sees it, whichever window, frame or worker made it. */
export interface Seen {
  readonly url: string;
  /** The add-on whose code asked, or empty. */
  readonly addon: string;
  readonly system: boolean;
}

/** Notes every request from now on, in the browser's own network layer. */
export const watchNetwork = async ({ marionette }: Firefox): Promise<void> => {
  await marionette.inBrowser(`
    const seen = [];
    const observer = {
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo ?? {};
        const addon = triggeringPrincipal?.addonId || loadingPrincipal?.addonId ||
          triggeringPrincipal?.contentScriptAddonPolicy?.id || loadingPrincipal?.contentScriptAddonPolicy?.id || '';
        seen.push({ url: channel.URI.spec, addon, system: Boolean(triggeringPrincipal?.isSystemPrincipal) });
      },
    };
    Services.obs.addObserver(observer, 'http-on-opening-request');
    Services.obs.addObserver(observer, 'http-on-modify-request');
    Services.wm.getMostRecentWindow('navigator:browser').networkSeen = { seen, observer };
  `);
};

export const seenRequests = async ({ marionette }: Firefox): Promise<readonly Seen[]> =>
  (await marionette.inBrowser(
    `return Services.wm.getMostRecentWindow('navigator:browser').networkSeen.seen`,
  )) as readonly Seen[];
