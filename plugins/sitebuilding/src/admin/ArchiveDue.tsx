import type { Words } from '@mingtang/tenancy';
import type { OpeningStanding } from '../queries/opening-of.ts';

/**
 * That a site which is closed, or will be, has to be archived 归档, and how. The public folder may be on another
 * machine, so that whether it was done is not known here.
 */
export function ArchiveDue({
  site,
  standing: { status, closesOn },
  text,
}: {
  site: string;
  standing: OpeningStanding;
  text: (words: Words) => string;
}) {
  if (status !== 'closed' && !closesOn) return null;
  return (
    <section className="mt-panel" aria-labelledby="mt-archive">
      <h2 id="mt-archive">{text({ zh: '归档', en: 'Archive' })}</h2>
      <p>
        {status === 'closed'
          ? text({
              zh: '网站已经关停，须归档并移交档案部门（国办发〔2017〕47号）。已经移交的，不必再做。',
              en: 'The site is closed. It is to be archived and handed to the archives office (国办发〔2017〕47号), unless that was done.',
            })
          : text({
              zh: `网站将于 ${closesOn} 关停。关停后须归档并移交档案部门（国办发〔2017〕47号），请先与运维约定。`,
              en: `The site closes on ${closesOn}. It is then to be archived and handed to the archives office (国办发〔2017〕47号): arrange it with whoever runs the machines.`,
            })}
      </p>
      <p>
        {text({
          zh: '归档是一个 WARC 文件（ISO 28500），存有每个网址的页面、图片、附件、撤回和迁移的说明，以及整部发布日志，不依赖本系统也能查看和核验。日志里有撤回的内容，不要公开。由运维在外网机器上执行：',
          en: 'The archive is one WARC file (ISO 28500): what every address answers, with pictures, files and notices, and the whole publication log. It can be read and checked without this system. The log holds what was withdrawn: do not put it online. On the machine of the public side, run:',
        })}
      </p>
      <pre className="mt-command">
        <code>{`npm run archive -- ${site} ${site}.warc.gz`}</code>
      </pre>
    </section>
  );
}
