import pg from 'pg';

/** What can be asked. */
export interface Queryable {
  query<T extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<{ rows: T[] }>;
}

/**
 * One connection on which queries are sent without waiting for the answers to those before them. Where
 * it breaks, what was asked fails, and the next question opens another.
 */
export class PipelinedConnection implements Queryable {
  readonly #config: pg.ClientConfig;
  #client: Promise<pg.Client> | undefined;

  constructor(config: pg.ClientConfig) {
    this.#config = config;
  }

  async query<T extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<{ rows: T[] }> {
    this.#client ??= this.#connect();
    const client = await this.#client;
    return client.query<T>(query);
  }

  #connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...this.#config, pipeline: true });
    const connecting = client.connect().then(() => client);
    const forget = () => {
      if (this.#client === connecting) this.#client = undefined;
    };
    connecting.catch(forget);
    client.on('error', forget);
    client.on('end', forget);
    return connecting;
  }
}
