import { optionsCopy } from '../../ui/copy-options';
import type { OptionsServices } from './options-services';

const words = optionsCopy.about;

/** What Indicia is, what it is not, and the versions that its results depend on. */
export const About = ({ services }: { services: Pick<OptionsServices, 'catalogue' | 'questions' | 'version'> }) => {
  const { catalogue, questions, version } = services;
  const rows = [
    [words.software, version],
    [words.lexicon, `${catalogue.version}, ${words.indicators(catalogue.indicators.length)}`],
    [words.questions, String(questions.length)],
    [words.network, words.networkNone],
  ] as const;
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <p>{words.limits}</p>
      <p>{words.refused}</p>
      <table>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
