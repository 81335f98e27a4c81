import { browser } from 'wxt/browser';
import type { Trust } from '../../../policy/trust';
import { copy } from '../../../ui/copy';
import { trustCopy } from '../../../ui/copy-trust';
import { useTrust } from './use-trust';

const words = trustCopy.screen;
const delays = [30, 60, 300] as const;

/** What is on the screen, who may see it, and the clipboard. */
export const Screen = ({ trust }: { trust: Trust }) => {
  const { protection, change } = useTrust(trust);
  return (
    <section className="stack" aria-labelledby="screen-title">
      <h2 id="screen-title">{words.title}</h2>
      <label className="choice">
        <input type="checkbox" checked={protection.blur} onChange={(event) => change({ blur: event.target.checked })} />
        {words.blur}
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={protection.plainTitle}
          onChange={(event) => {
            change({ plainTitle: event.target.checked });
            void browser.action.setTitle({ title: event.target.checked ? copy.plainProduct : copy.product });
          }}
        />
        {words.plain}
      </label>
      <label className="field">
        {words.clipboard}
        <select
          value={protection.clipboardSeconds ?? ''}
          onChange={(event) => change({ clipboardSeconds: Number(event.target.value) || null })}
        >
          <option value="">{words.never}</option>
          {delays.map((seconds) => (
            <option key={seconds} value={seconds}>
              {words.seconds(seconds)}
            </option>
          ))}
        </select>
      </label>
      <p className="small soft">{words.clipboardNote}</p>
      <p className="small soft">{words.hide}</p>
    </section>
  );
};
