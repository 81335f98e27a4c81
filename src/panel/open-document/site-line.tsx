import { useEffect, useState } from 'react';
import { useAnnounce } from '../../ui/announcer';
import { pageCopy } from '../../ui/copy-page';
import type { PanelLink, PanelTab } from '../link';

/** Whether the site in front is read without a click; one click turns it off. */
export const SiteLine = ({ link, tab }: { link: PanelLink; tab: PanelTab }) => {
  const announce = useAnnounce();
  const { origin } = tab;
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [fixed, setFixed] = useState(false);
  useEffect(() => {
    let isHere = true;
    setFixed(false);
    setAllowed(null);
    if (origin !== null) void link.isAllowed(origin).then((is) => isHere && setAllowed(is));
    return () => {
      isHere = false;
    };
  }, [link, origin]);
  if (origin === null || allowed === null) return null;
  const host = URL.canParse(origin) ? new URL(origin).host : origin;

  if (!allowed)
    return (
      <button type="button" className="quiet small" onClick={() => void link.allow(origin).then(setAllowed)}>
        {pageCopy.site.always}
      </button>
    );
  const turnOff = async (): Promise<void> => {
    const isOff = await link.disallow(origin);
    setAllowed(!isOff);
    setFixed(!isOff);
    if (isOff) announce(pageCopy.site.offNow(host));
  };
  return (
    <p className="small row spread">
      <span>{pageCopy.site.on(host)}</span>
      {fixed ? (
        <span role="alert">{pageCopy.site.fixed}</span>
      ) : (
        <button type="button" className="quiet small" onClick={() => void turnOff()}>
          {pageCopy.site.off}
        </button>
      )}
    </p>
  );
};
