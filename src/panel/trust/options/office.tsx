import { policyKeys } from '../../../policy/policy';
import type { Trust } from '../../../policy/trust';
import { trustCopy } from '../../../ui/copy-trust';
import { useTrust } from './use-trust';

const words = trustCopy.policy;

/** What the office set for this browser, in words. */
export const Office = ({ trust }: { trust: Trust }) => {
  const { office } = useTrust(trust);
  const set = policyKeys.filter((key) => office.policy[key] !== undefined);
  return (
    <section className="stack" aria-labelledby="office-title">
      <h2 id="office-title">{words.title}</h2>
      <p className="soft">{set.length === 0 ? words.none : words.body}</p>
      {set.length > 0 && (
        <table>
          <tbody>
            {set.map((key) => (
              <tr key={key}>
                <th scope="row">{words.keys[key]}</th>
                <td>{inWords(office.policy[key])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {office.refused.length > 0 && <p role="alert">{words.refused(office.refused.join(', '))}</p>}
    </section>
  );
};

const inWords = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? words.yes : words.no) : Array.isArray(value) ? value.join(', ') : String(value);
