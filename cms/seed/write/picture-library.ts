import type { Payload, PayloadRequest } from 'payload';
import { draw } from '../pictures/draw.ts';
import { gallery } from '../pictures/gallery.ts';
import { asSeed, inTransaction } from './in-transaction.ts';

/**
 * The pictures of the demo, each drawn once and put into the library of one site first. Its public
 * sizes are made then; every other site that takes the same bytes gets them for nothing.
 */
export class PictureLibrary {
  private readonly payload: Payload;
  private readonly keeper: string;
  private readonly width: number;
  private readonly drawn = new Map<string, Promise<{ bytes: Buffer; id: string }>>();
  private last: Promise<unknown>[] = [];

  /** @param of `keeper`, the id of the site whose library holds all pictures; their `width` in pixels */
  constructor(payload: Payload, of: { keeper: string; width: number }) {
    this.payload = payload;
    this.keeper = of.keeper;
    this.width = of.width;
  }

  /** Begins to draw; two at a time, in the order asked for. */
  prepare(names: Iterable<string>): void {
    for (const name of names) {
      if (this.drawn.has(name)) continue;
      const turn =
        this.last.length < 2 ? Promise.resolve() : (this.last.at(-2) as Promise<unknown>);
      const picture = turn.then(() => this.drawAndKeep(name));
      picture.catch(() => {});
      this.drawn.set(name, picture);
      this.last.push(picture.catch(() => {}));
    }
  }

  /** Waits until pictures are drawn. */
  async ready(names: Iterable<string>): Promise<void> {
    await Promise.all([...names].map((name) => this.take(name)));
  }

  /** Puts a picture into a site's library and answers its id there. */
  async give(req: PayloadRequest, site: string, name: string): Promise<string> {
    const { bytes, id } = await this.take(name);
    return site === this.keeper ? id : keep(req, { site, name, bytes });
  }

  private take(name: string) {
    const picture = this.drawn.get(name);
    if (!picture) throw new Error(`The picture ${name} was not prepared`);
    return picture;
  }

  private async drawAndKeep(name: string) {
    const picture = gallery.find((one) => one.name === name);
    if (!picture) throw new Error(`There is no picture ${name}`);
    const bytes = await draw(picture, this.width);
    const id = await inTransaction(this.payload, (req) =>
      keep(req, { site: this.keeper, name, bytes }),
    );
    return { bytes, id };
  }
}

async function keep(
  req: PayloadRequest,
  of: { site: string; name: string; bytes: Buffer },
): Promise<string> {
  const { site, name, bytes } = of;
  const picture = gallery.find((one) => one.name === name);
  const { id } = await req.payload.create({
    ...asSeed(req),
    collection: 'media',
    data: {
      site,
      alt: picture?.alt,
      credit: '示例图片',
      focalX: picture?.focal.x,
      focalY: picture?.focal.y,
    } as never,
    // A fresh req.file for each, since the hooks of uploads change it.
    file: {
      data: Buffer.from(bytes),
      mimetype: 'image/jpeg',
      name: `${name}.jpg`,
      size: bytes.byteLength,
    },
  });
  return String(id);
}
