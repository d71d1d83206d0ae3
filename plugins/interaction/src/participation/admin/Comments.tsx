import type { Words } from '@mingtang/tenancy';
import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { type ActField, Acts, moment } from '@mingtang/tenancy/admin/client';
import { verdictLabels } from '../domain/comment-status.ts';
import { whichIn } from '../endpoints/of-participation.ts';
import { type ReadComment, readConsultation } from '../queries/what-was-said.ts';
import { verdicts } from '../store/comments.ts';
import { Contact } from './Contact.tsx';

type Text = (words: Words) => string;

/** Comments on a draft: each is read, and it is said what becomes of it and why. */
export async function Comments(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const which = whichIn(screen.searchParams ?? {});
  const { title, counts, comments, next } = await foundOrNot(
    readConsultation(req, { id, ...which }),
  );
  const here = `/admin/participation/consultations/${id}`;
  const search = which.isUnsorted ? 'which=unsorted&' : '';
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/participation">{text({ zh: '征集与调查', en: 'Participation' })}</a>
          </p>
          <h1>{title}</h1>
          <p>
            {text({
              zh: `收到 ${counts.received} 条：采纳 ${counts.adopted}，部分采纳 ${counts.partly}，未采纳 ${counts.rejected}，待整理 ${counts.unsorted}。`,
              en: `${counts.received} came: ${counts.adopted} adopted, ${counts.partly} in part, ${counts.rejected} not, ${counts.unsorted} to be sorted.`,
            })}
          </p>
        </header>
        <p className="mt-acts">
          <a className="mt-button" href={which.isUnsorted ? here : `${here}?which=unsorted`}>
            {which.isUnsorted
              ? text({ zh: '显示全部', en: 'Show all' })
              : text({ zh: '只看待整理', en: 'To be sorted alone' })}
          </a>
          <a className="mt-button" href={`/api/participation/consultations/${id}/export`} download>
            {text({ zh: '导出表格（不含联系方式）', en: 'Export a table (without contacts)' })}
          </a>
          <a className="mt-button mt-button--main" href={`/admin/collections/consultations/${id}`}>
            {text({ zh: '填写结果反馈', en: 'Write the result' })}
          </a>
        </p>
        {comments.length === 0 && (
          <p className="mt-note">{text({ zh: '没有意见。', en: 'There are no comments.' })}</p>
        )}
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} text={text} />
        ))}
        {next !== undefined && (
          <p className="mt-acts">
            <a className="mt-button" href={`${here}?${search}after=${next}`}>
              {text({ zh: '下一页', en: 'Next page' })}
            </a>
          </p>
        )}
      </main>
    </Frame>
  );
}

function Comment({ comment, text }: { comment: ReadComment; text: Text }) {
  const { id, serial, part, verdict, reason, revision, receivedAt, hasContact, files } = comment;
  const fields: ActField[] = [
    {
      name: 'verdict',
      label: { zh: '采纳情况', en: 'What becomes of it' },
      type: 'choice',
      choices: verdicts.map((value) => ({ value, label: verdictLabels[value] })),
      ...(verdict && { initial: verdict }),
    },
    {
      name: 'reason',
      label: { zh: '理由（告知提意见的人）', en: 'Why (who commented is told)' },
      type: 'long',
      ...(reason && { initial: reason }),
    },
  ];
  return (
    <section className="mt-panel" aria-labelledby={`comment-${serial}`}>
      <h2 id={`comment-${serial}`}>
        #{serial} {part}
      </h2>
      <p className="mt-said">{comment.text}</p>
      <p className="mt-note">{moment(receivedAt)}</p>
      {files.map(({ id: file, name, state }) => (
        <p key={file}>
          {state === 'clean' || state === 'unscanned' ? (
            <a href={`/api/participation/comments/${id}/files/${file}`} download>
              {name}
            </a>
          ) : (
            name
          )}
        </p>
      ))}
      {verdict && (
        <p>
          <strong>{text(verdictLabels[verdict])}</strong>：{reason}
        </p>
      )}
      <Acts
        path={`/participation/comments/${id}/acts`}
        revision={revision}
        offers={[
          {
            name: 'sort',
            label: verdict
              ? { zh: '修改采纳情况', en: 'Change what becomes of it' }
              : { zh: '写明采纳情况', en: 'Say what becomes of it' },
            fields,
          },
        ]}
      />
      {hasContact && <Contact comment={id} />}
    </section>
  );
}
