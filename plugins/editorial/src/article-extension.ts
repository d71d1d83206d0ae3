import type { ArticleRecord, Term } from '@mingtang/publication';
import type { Config, Payload, PayloadRequest } from 'payload';

/** What a plugin above knows of articles that editorial does not. One at most is registered. */
export interface ArticleExtension {
  /** What ids stand for that are neither files nor columns; all that the site may use where no ids are given. */
  termsOf(
    req: PayloadRequest,
    of: { site: string; ids: string[] | undefined },
  ): Promise<Map<string, Term>>;
  /** A record with what follows from other documents, asked whenever it is put into the log. */
  complete(req: PayloadRequest, site: string, record: ArticleRecord): Promise<ArticleRecord>;
}

const registered = Symbol.for('mingtang.article-extension');

/** The configuration with the extension in it: whoever has the request has the extension. */
export function extendArticles(config: Config, extension: ArticleExtension): Config {
  return { ...config, custom: { ...config.custom, [registered]: extension } };
}

export function extensionOf({ payload }: { payload: Payload }): ArticleExtension | undefined {
  return (payload.config.custom as Record<symbol, ArticleExtension> | undefined)?.[registered];
}
