import type { ReactNode } from 'react';
import type { Failure } from '../model/failure';
import { coverageState, nothingFound } from '../review/coverage-words';
import { copy } from '../ui/copy';
import { FailureNotice } from '../ui/failure-notice';
import { FindingsScreen, type FindingsScreenProps } from './findings/findings-screen';
import { passagesOf } from './findings/listing';
import type { DocumentView } from './open-document/document-view';
import type { PageView } from './open-document/page-watch';
import { Message } from './states/message';
import { NotRead } from './states/not-read';
import { Reading } from './states/reading';
import { Unreadable } from './states/unreadable';

interface Props {
  readonly view: DocumentView;
  readonly page: PageView;
  /** Null while a pasted text is shown: there is no page to read again. */
  readonly onRead: (() => void) | null;
  readonly onAlwaysRead: () => Promise<boolean>;
  readonly onCancel: () => void;
  readonly onOpenNote: () => void;
  /** What can be done about what was not read. */
  readonly ways: ReactNode;
  readonly list: Omit<FindingsScreenProps, 'report'>;
}

/** The one screen that fits what is known of the document in front. */
export const DocumentScreen = ({ view, page, onRead, onAlwaysRead, onCancel, onOpenNote, ways, list }: Props) => {
  switch (view.kind) {
    case 'starting':
      return <p className="soft pad">{copy.starting}</p>;
    case 'no-tab':
      return <Message title={copy.noTab.title} body={copy.noTab.body} />;
    case 'not-read':
      return page.kind !== 'not-read' ? null : (
        <NotRead
          key={page.tab.id}
          origin={page.tab.origin}
          allowed={page.allowed}
          failure={page.failure}
          busy={page.busy}
          onRead={() => onRead?.()}
          onAlwaysRead={onAlwaysRead}
        />
      );
    case 'reading':
      return (
        <>
          <Reading phase={view.phase} progress={view.progress} onCancel={onCancel} />
          {view.report && <FindingsScreen {...list} report={view.report} />}
        </>
      );
    case 'stopped':
      return (
        <Message title={copy.stopped.title} body={copy.stopped.body}>
          <ReadAgain onRead={onRead} words={copy.notRead.read} />
        </Message>
      );
    case 'failed':
      return (
        <Message {...(isUnreadable(view.failure) ? copy.unreadable : { title: copy.failed.title })}>
          <FailureNotice failure={view.failure} />
          {ways}
          <ReadAgain onRead={onRead} words={copy.failed.again} isSecond={Boolean(ways)} />
        </Message>
      );
    case 'unreadable':
      return <Unreadable coverage={view.report.coverage} onAgain={onRead} />;
    case 'read': {
      const { report } = view;
      const listed = report.findings.some((finding) => finding.shown);
      return (
        <>
          {passagesOf(report).length === 0 && (
            <Message
              title={listed ? copy.onlyBackground.title : copy.none.title}
              body={listed ? copy.onlyBackground.body : nothingFound(report.coverage)}
            >
              {coverageState(report.coverage) === 'whole' && <p className="soft">{copy.none.next}</p>}
              <div className="row">
                <button type="button" onClick={onOpenNote}>
                  {copy.none.write}
                </button>
              </div>
            </Message>
          )}
          {report.findings.length > 0 && <FindingsScreen {...list} report={report} />}
        </>
      );
    }
  }
};

/** The page answered, and said why it holds nothing that can be read. */
const isUnreadable = ({ code }: Failure): boolean => code.startsWith('unreadable-');

interface ReadAgainProps {
  readonly onRead: (() => void) | null;
  readonly words: string;
  /** Something else helps more. */
  readonly isSecond?: boolean;
}

const ReadAgain = ({ onRead, words, isSecond = false }: ReadAgainProps) =>
  onRead && (
    <div className="row">
      <button type="button" className={isSecond ? undefined : 'primary'} onClick={onRead}>
        {words}
      </button>
    </div>
  );
