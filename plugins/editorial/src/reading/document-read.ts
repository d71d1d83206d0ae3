/** What can be read here: Word and Excel since 2007, and PDF. */
const readableTypes = ['docx', 'xlsx', 'pdf'] as const;
export type ReadableType = (typeof readableTypes)[number];

export const isReadable = (extension: string): extension is ReadableType =>
  readableTypes.some((type) => type === extension);

/** The words of a document, a line for each paragraph or row; cells are parted by tabs. */
export interface TextRead {
  text: string;
}

/** A document as its content is taken into an article. */
export interface ContentRead {
  /** As the reading library makes it: to be checked, never to be shown. Pictures are `mt-picture:<index>`. */
  html: string;
  pictures: { base64: string; alt: string }[];
  /** Names of styles and the like that were not understood. */
  unknown: string[];
}

/** Characters kept of one document: more than anybody will read. */
export const longestText = 500_000;
