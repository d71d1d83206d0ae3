import { buffer } from 'node:stream/consumers';
import { isReadable } from '../reading/document-read.ts';
import { contentOf, textOf } from '../reading/read-document.ts';

/**
 * `node read-document.ts TYPE text|content`: reads a document from standard input and writes what it says
 * as JSON to standard output. Ends with an error where it cannot be read.
 */
const [type = '', want] = process.argv.slice(2);
if (!isReadable(type)) throw new Error(`What is ${type}?`);
const bytes = await buffer(process.stdin);
const read = await (want === 'content' ? contentOf(type, bytes) : textOf(type, bytes));
process.stdout.write(JSON.stringify(read), () => process.exit(0));
