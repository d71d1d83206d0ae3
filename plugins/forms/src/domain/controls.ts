/** What a form sends besides answers, by name. No question may be called so. */
export const controls = {
  /** The secret of this filling in. */
  token: 'token',
  /** Which button was pressed, see `Act`. */
  act: 'act',
  /** Number of the page that is sent; as many as there are pages for the review. */
  page: 'page',
  /** What was answered on the other pages, packed. */
  soFar: 'so-far',
  /** Set where a page was opened to change an answer: the review comes next. */
  isChange: 'change',
  /** Which version of the kept draft the page shows. */
  draft: 'draft',
  /** The code of a draft that is to be gone on with. */
  resume: 'resume-code',
  /** A file that is not to be sent after all. */
  removeFile: 'remove-file',
  /** Of the arrival that a form follows. */
  number: 'number',
  code: 'code',
} as const;

export const controlNames: ReadonlySet<string> = new Set(Object.values(controls));
