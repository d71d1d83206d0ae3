import type { FileKind } from '@mingtang/publication/records';

/** All files of one form together, in bytes. */
export const mostBytesTogether = 40 * 1024 * 1024;

/** What names of a kind end in; the first is what its files are called inside. */
const endingsOf: Record<FileKind, readonly [string, ...string[]]> = {
  pdf: ['pdf'],
  jpg: ['jpg', 'jpeg', 'jfif', 'jpe'],
  png: ['png'],
  docx: ['docx'],
  xlsx: ['xlsx'],
};

/** As answers to files are written down and sent with; also where nothing can be said of them. */
export const mediaTypeOf: Record<FileKind, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const pictures: ReadonlySet<FileKind> = new Set(['jpg', 'png']);

/** Endings that machines run or browsers execute, wherever in a name they stand. */
const runs =
  /\.(?:exe|com|scr|pif|cpl|msi|bat|cmd|ps1|vbs?|vbe|jse?|wsf|hta|lnk|jar|apk|sh|php|aspx?|jsp|html?|xhtml|shtml|svgz?|mht|swf|docm|xlsm)(?=\.|$)/i;

/**
 * The name under which a file is kept, with the ending of what it is; `undefined` where its own name
 * says that it is something else. Telephones name pictures as they like.
 */
export function nameOfKind(sent: string, kind: FileKind): string | undefined {
  const name = plainName(sent);
  if (runs.test(name)) return undefined;
  const [, stem = name, ending] = /^(.+)\.([A-Za-z0-9]{1,8})$/.exec(name) ?? [];
  if (ending === undefined) return `${name || '文件'}.${endingsOf[kind][0]}`;
  const claimed = (Object.keys(endingsOf) as FileKind[]).find((each) =>
    endingsOf[each].includes(ending.toLowerCase()),
  );
  if (claimed === kind) return name;
  const isPicture = claimed && pictures.has(claimed) && pictures.has(kind);
  return isPicture ? `${stem}.${endingsOf[kind][0]}` : undefined;
}

/** A name as it was sent, without folders and what cannot be seen; at most a hundred characters. */
export function plainName(sent: string): string {
  const last = sent.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const visible = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/^[\s.]+|[\s.]+$/g, '');
  const characters = [...visible];
  if (characters.length <= 100) return visible;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(visible)?.[0] ?? '';
  return characters.slice(0, 100 - ending.length).join('') + ending;
}
