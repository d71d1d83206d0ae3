import { moment, type Words } from '@mingtang/tenancy';
import { Frame, foundOrNot, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { type ComparedLine, isSame } from '../domain/compare-lines.ts';
import {
  type ComparedFile,
  type ComparedVersion,
  comparisonOf,
  type FieldComparison,
} from '../queries/comparison-of.ts';
import './compare.css';

type Text = (words: Words) => string;

/** The screen 比较 of a document: what changed between two of its versions, word by word. */
export async function Compare(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const [, collection = '', id = ''] = [screen.params?.segments ?? []].flat();
  const { from, to } = screen.searchParams ?? {};
  const named = (version: unknown) =>
    typeof version === 'string' && version ? version : undefined;
  const [before, after] = [named(from), named(to)];
  const { title, fields, files, versions, ...sides } = await foundOrNot(
    comparisonOf(req, {
      collection,
      id,
      ...(before && { from: before }),
      ...(after && { to: after }),
    }),
  );
  const changed = fields.length + files.added.length + files.removed.length;
  return (
    <Frame screen={screen}>
      <main className="mt-life compare">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">{text({ zh: '比较版本', en: 'Compare versions' })}</p>
          <h1>{title}</h1>
          <p>
            <a href={`/admin/collections/${collection}/${id}`}>
              {text({ zh: '打开文稿', en: 'Open the document' })}
            </a>
          </p>
        </header>
        <form className="mt-panel compare__choice">
          <Choice
            name="from"
            label={text({ zh: '从', en: 'From' })}
            value={sides.from?.id}
            versions={versions}
            text={text}
          />
          <Choice
            name="to"
            label={text({ zh: '到', en: 'To' })}
            value={sides.to.id}
            versions={versions}
            text={text}
          />
          <button type="submit" className="mt-button">
            {text({ zh: '比较', en: 'Compare' })}
          </button>
        </form>
        <p role="status">
          {changed === 0
            ? text({ zh: '两个版本的内容相同。', en: 'Both versions say the same.' })
            : text({
                zh: `${fields.length} 项内容有改动`,
                en: fields.length === 1 ? '1 field differs' : `${fields.length} fields differ`,
              })}
          {!sides.from &&
            text({
              zh: '。目前没有公开版本，以下全部是新内容。',
              en: '. Nothing is public yet: all of it is new.',
            })}
        </p>
        {changed > 0 && <Legend text={text} />}
        {fields.map((field) => (
          <Field key={field.path} field={field} text={text} />
        ))}
        <Files title={text({ zh: '新增的图片与附件', en: 'Files added' })} files={files.added} />
        <Files
          title={text({ zh: '去掉的图片与附件', en: 'Files removed' })}
          files={files.removed}
        />
      </main>
    </Frame>
  );
}

function Choice({
  name,
  label,
  value,
  versions,
  text,
}: {
  name: string;
  label: string;
  value: string | undefined;
  versions: ComparedVersion[];
  text: Text;
}) {
  return (
    <div className="mt-field">
      <label htmlFor={`compare-${name}`}>{label}</label>
      <select id={`compare-${name}`} name={name} defaultValue={value ?? ''}>
        {value === undefined && <option value="">{text({ zh: '（空）', en: '(nothing)' })}</option>}
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {versionName(version, text)}
          </option>
        ))}
      </select>
    </div>
  );
}

function versionName({ id, at, by, revision }: ComparedVersion, text: Text): string {
  const what =
    id === 'live'
      ? text({ zh: '公开版本', en: 'What readers see' })
      : text({ zh: `第 ${revision} 次保存`, en: `Save ${revision}` });
  return `${what} · ${moment(at)} · ${by}`;
}

function Legend({ text }: { text: Text }) {
  return (
    <p className="mt-note">
      <del>{text({ zh: '删去的文字', en: 'Words taken out' })}</del>{' '}
      <ins>{text({ zh: '新增的文字', en: 'Words put in' })}</ins>
    </p>
  );
}

function Field({ field: { path, label, lines }, text }: { field: FieldComparison; text: Text }) {
  const heading = `compare-field-${path}`;
  return (
    <section className="mt-panel compare__field" aria-labelledby={heading}>
      <h2 id={heading}>{label}</h2>
      {lines.length === 0 ? (
        <p className="mt-note">
          {text({
            zh: '文字相同，图片、链接、格式或设置有改动。',
            en: 'Same words; pictures, links, looks or settings were changed.',
          })}
        </p>
      ) : lines.length <= 3 ? (
        <div className="compare__sides">
          <Side lines={lines} without="after" text={text} />
          <Side lines={lines} without="before" text={text} />
        </div>
      ) : (
        <Whole lines={lines} text={text} />
      )}
    </section>
  );
}

/** One of the two texts, with what the other has not. */
function Side({
  lines,
  without,
  text,
}: {
  lines: ComparedLine[];
  without: 'before' | 'after';
  text: Text;
}) {
  const shown = lines
    .map((line) => line.filter(({ only }) => only !== without))
    .filter((line) => line.length > 0);
  return (
    <div className="compare__side">
      <h3>
        {without === 'after'
          ? text({ zh: '原来', en: 'Before' })
          : text({ zh: '现在', en: 'After' })}
      </h3>
      {shown.length === 0 && <p className="mt-note">{text({ zh: '（空）', en: '(empty)' })}</p>}
      {shown.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may say the same, and never move
        <Line key={index} line={line} text={text} />
      ))}
    </div>
  );
}

/** Lines that stand in both are folded where there are many of them, but for those beside a change. */
const unfolded = 4;

/** A long text as one, with what went and what came in its place. */
function Whole({ lines, text }: { lines: ComparedLine[]; text: Text }) {
  const runs: { same: boolean; lines: ComparedLine[] }[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.same === isSame(line)) run.lines.push(line);
    else runs.push({ same: isSame(line), lines: [line] });
  }
  return (
    <div className="compare__whole">
      {runs.map((run, index) => {
        const all = run.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may say the same, and never move
          <Line key={at} line={line} text={text} />
        ));
        const key = `${index}`;
        if (!run.same || all.length <= unfolded) return <div key={key}>{all}</div>;
        return (
          <div key={key}>
            {all.slice(0, 1)}
            <details className="mt-more">
              <summary>
                {text({
                  zh: `${all.length - 2} 段没有改动`,
                  en: `${all.length - 2} paragraphs unchanged`,
                })}
              </summary>
              {all.slice(1, -1)}
            </details>
            {all.slice(-1)}
          </div>
        );
      })}
    </div>
  );
}

function Line({ line, text }: { line: ComparedLine; text: Text }) {
  return (
    <p>
      {line.map((piece, index) => {
        const key = `${index}`;
        if (!piece.only) return <span key={key}>{piece.text}</span>;
        const Mark = piece.only === 'before' ? 'del' : 'ins';
        return (
          <Mark key={key}>
            <span className="mt-unseen">
              {piece.only === 'before'
                ? text({ zh: '〔删去：', en: '[taken out: ' })
                : text({ zh: '〔新增：', en: '[put in: ' })}
            </span>
            {piece.text}
            <span className="mt-unseen">{text({ zh: '〕', en: ']' })}</span>
          </Mark>
        );
      })}
    </p>
  );
}

function Files({ title, files }: { title: string; files: ComparedFile[] }) {
  if (files.length === 0) return null;
  return (
    <section className="mt-panel">
      <h2>{title}</h2>
      <ul className="compare__files">
        {files.map(({ id, name, thumbnail, address }) => (
          <li key={id}>
            {thumbnail && <img src={thumbnail} alt="" loading="lazy" />}
            {address ? (
              <a href={address} target="_blank" rel="noreferrer">
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
