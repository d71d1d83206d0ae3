import type { CompressedCopies } from '../files/compressed-copy.ts';
import type { FileTree, StoredFile } from '../files/file-tree.ts';
import { acceptedEncodings, type Encoding } from '../http/accepted-encodings.ts';
import { byteRange } from '../http/byte-range.ts';
import { precondition, rangeApplies } from '../http/precondition.ts';
import type { Answer, PublicRequest, Route } from './answer.ts';

/** A tree with the compressed copies in it. */
export interface ServedTree extends FileTree {
  compressed: CompressedCopies;
}

/** A file to send and what to say about it. */
export interface FileToSend {
  tree: ServedTree;
  path: string;
  /** 404 and 410 pages carry their status; conditions and ranges apply to 200 only. */
  status: number;
  route: Route;
  contentType: string;
  /** Whether `.br` and `.gz` may stand beside it. */
  compressible: boolean;
  policy: readonly string[];
  extraHeaders?: readonly string[];
}

interface Representation {
  file: StoredFile;
  encoding?: Encoding;
}

/** Answers with a file as HTTP would have it (RFC 9110): encoding, conditions, ranges. `undefined` where there is no such file. */
export async function fileAnswer(
  request: PublicRequest,
  sending: FileToSend,
): Promise<Answer | undefined> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const chosen = await representation(request, sending);
    if (chosen === undefined) return undefined;
    const answer = await answerWith(request, sending, chosen);
    if (answer !== 'replaced') return answer;
  }
  throw new Error(`${sending.path} was replaced each of the five times it was opened`);
}

async function answerWith(
  request: PublicRequest,
  sending: FileToSend,
  chosen: Representation,
): Promise<Answer | 'replaced'> {
  const { file, encoding } = chosen;
  const { route } = sending;

  const about = ['ETag', file.etag, 'Last-Modified', file.lastModified, ...sending.policy];
  if (sending.compressible) about.push('Vary', 'Accept-Encoding');
  const described = ['Content-Type', sending.contentType, 'Accept-Ranges', 'bytes'];
  if (encoding !== undefined) described.push('Content-Encoding', encoding.name);
  if (sending.extraHeaders !== undefined) described.push(...sending.extraHeaders);

  if (sending.status === 200) {
    const condition = precondition(request.headers, file);
    if (condition === 'not-modified') return { status: 304, route, headers: about };
    if (condition === 'failed')
      return { status: 412, route, headers: [...about, 'Content-Length', '0'] };
    const asked = request.headers.range;
    const part =
      asked !== undefined && rangeApplies(request.headers, file)
        ? byteRange(asked, file.size)
        : 'whole';
    if (part === 'unsatisfiable') {
      const headers = [...about, 'Content-Range', `bytes */${file.size}`, 'Content-Length', '0'];
      return { status: 416, route, headers };
    }
    if (part !== 'whole') {
      const range = `bytes ${part.first}-${part.last}/${file.size}`;
      const headers = [...about, ...described, 'Content-Range', range];
      return withBody({ status: 206, route, headers }, file, part.first, part.last);
    }
  }
  return withBody(
    { status: sending.status, route, headers: [...about, ...described] },
    file,
    0,
    file.size - 1,
  );
}

async function representation(
  request: PublicRequest,
  { tree, path, compressible }: FileToSend,
): Promise<Representation | undefined> {
  const accepted = compressible ? acceptedEncodings(request.headers['accept-encoding']) : [];
  const plain = accepted.length === 0 ? undefined : await tree.find(path);
  if (plain !== undefined) {
    for (const encoding of accepted) {
      const file = await tree.compressed.find(path, plain, encoding);
      if (file !== undefined) return { file, encoding };
    }
  }
  const file = await tree.read(path);
  return file === undefined ? undefined : { file };
}

async function withBody(
  answer: Answer,
  file: StoredFile,
  first: number,
  last: number,
): Promise<Answer | 'replaced'> {
  answer.headers.push('Content-Length', String(last - first + 1));
  if (file.bytes !== undefined) {
    return {
      ...answer,
      body: last - first + 1 === file.size ? file.bytes : file.bytes.subarray(first, last + 1),
    };
  }
  const handle = await file.open();
  return handle === undefined ? 'replaced' : { ...answer, body: { file: handle, first, last } };
}
