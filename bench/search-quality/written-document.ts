/** A document of the relevance set as it was published. */
export interface WrittenDocument {
  id: string;
  title: string;
  /** The site by its name, 中宁县 or 石空镇. */
  site: string;
  /** Name of the column. */
  column: string;
  /** Who published it. */
  organ: string;
  /** `2026-11-27`. */
  published: string;
  documentNumber?: string;
  indexNumber?: string;
  topic?: string;
  /** 有效, 废止, 失效. */
  validity?: string;
  body: string;
}
