import { ellipse, line, mix, type Painting, path, rect, round, sheet } from './brush.ts';

/** A block of flats or offices with rows of windows. */
export function paintBlock(
  p: Painting,
  of: {
    x: number;
    foot: number;
    width: number;
    height: number;
    wall: string;
    glass: string;
    lit?: number;
    roof?: string;
    rows?: number;
    columns?: number;
  },
): void {
  const {
    x,
    foot,
    width,
    height,
    wall,
    glass,
    lit = 0,
    roof = mix(wall, '#3a2a20', 0.4),
    columns = Math.max(2, Math.round(width / 34)),
    rows = Math.max(2, Math.round(height / 40)),
  } = of;
  p.add(
    rect(
      x,
      foot - height,
      width,
      height,
      p.gradient(
        [
          [0, mix(wall, '#ffffff', 0.14)],
          [0.7, wall],
          [1, mix(wall, '#000000', 0.16)],
        ],
        { x: 1, y: 0.3 },
      ),
    ),
  );
  p.add(rect(x - 4, foot - height - 8, width + 8, 10, roof));
  const cw = width / columns;
  const rh = height / (rows + 0.5);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const bright = p.chance.next() < lit;
      p.add(
        rect(
          x + c * cw + cw * 0.22,
          foot - height + rh * (r + 0.4),
          cw * 0.56,
          rh * 0.54,
          bright ? '#ffdf9a' : mix(glass, '#ffffff', p.chance.next() * 0.25),
        ),
      );
    }
  }
}

/** A hall with hipped, upturned roofs, one storey on another: gates, towers, pavilions. */
export function paintPavilion(
  p: Painting,
  of: {
    x: number;
    foot: number;
    width: number;
    storeys: number;
    roof: string;
    wall: string;
    column: string;
  },
): void {
  const { x, foot, width, storeys, roof, wall, column } = of;
  let y = foot;
  let w = width;
  p.add(
    rect(
      x - w * 0.58,
      foot - w * 0.1,
      w * 1.16,
      w * 0.12,
      p.gradient([
        [0, '#c9b89a'],
        [1, '#8f8069'],
      ]),
    ),
  );
  y -= w * 0.1;
  for (let s = 0; s < storeys; s++) {
    const tall = w * 0.26;
    p.add(
      rect(
        x - w * 0.42,
        y - tall,
        w * 0.84,
        tall,
        p.gradient([
          [0, mix(wall, '#000000', 0.35)],
          [0.4, wall],
          [1, wall],
        ]),
      ),
    );
    for (let i = 0; i <= 6; i++)
      p.add(rect(x - w * 0.42 + (w * 0.84 * i) / 6 - w * 0.012, y - tall, w * 0.024, tall, column));
    for (let i = 0; i < 6; i++)
      p.add(
        rect(
          x - w * 0.42 + (w * 0.84 * (i + 0.2)) / 6,
          y - tall * 0.78,
          w * 0.084,
          tall * 0.56,
          mix(wall, '#ffd98a', 0.45),
        ),
      );
    y -= tall;
    const lift = w * 0.05;
    const rise = w * 0.16;
    p.add(
      path(
        `M${round(x - w * 0.62)} ${round(y - lift)}Q${round(x - w * 0.44)} ${round(y + lift * 0.6)} ${round(x)} ${round(y + lift * 0.4)}Q${round(x + w * 0.44)} ${round(y + lift * 0.6)} ${round(x + w * 0.62)} ${round(y - lift)}Q${round(x + w * 0.4)} ${round(y - rise * 0.5)} ${round(x + w * 0.27)} ${round(y - rise)}L${round(x - w * 0.27)} ${round(y - rise)}Q${round(x - w * 0.4)} ${round(y - rise * 0.5)} ${round(x - w * 0.62)} ${round(y - lift)}Z`,
        p.gradient([
          [0, mix(roof, '#ffffff', 0.16)],
          [1, mix(roof, '#000000', 0.3)],
        ]),
      ),
    );
    for (let i = -9; i <= 9; i++)
      p.add(
        line(
          `M${round(x + (i * w * 0.27) / 9.5)} ${round(y - rise)}L${round(x + (i * w * 0.56) / 9.5)} ${round(y + lift * 0.1)}`,
          mix(roof, '#000000', 0.4),
          1.4,
          'opacity="0.35"',
        ),
      );
    p.add(rect(x - w * 0.29, y - rise - w * 0.02, w * 0.58, w * 0.028, mix(roof, '#000000', 0.35)));
    y -= rise;
    w *= 0.72;
  }
}

/** A round-crowned tree. */
export function paintTree(
  p: Painting,
  x: number,
  foot: number,
  size: number,
  colour: string,
): void {
  p.add(ellipse(x, foot, size * 0.6, size * 0.09, '#000000', 'opacity="0.16"'));
  p.add(
    path(
      `M${round(x - size * 0.05)} ${round(foot)}L${round(x - size * 0.025)} ${round(foot - size * 0.6)}L${round(x + size * 0.025)} ${round(foot - size * 0.6)}L${round(x + size * 0.05)} ${round(foot)}Z`,
      '#6b4f38',
    ),
  );
  for (let i = 0; i < 9; i++) {
    const a = p.chance.next() * Math.PI * 2;
    const d = size * 0.24 * p.chance.next();
    p.add(
      ellipse(
        x + Math.cos(a) * d * 1.3,
        foot - size * 0.78 + Math.sin(a) * d,
        size * (0.2 + p.chance.next() * 0.1),
        size * (0.18 + p.chance.next() * 0.09),
        mix(colour, i % 3 ? '#ffffff' : '#0e2415', 0.06 + p.chance.next() * 0.16),
      ),
    );
  }
}

/** A person from afar, without features: a coat and a head. */
export function paintFigure(
  p: Painting,
  x: number,
  foot: number,
  size: number,
  coat: string,
): void {
  p.add(ellipse(x, foot, size * 0.3, size * 0.05, '#000000', 'opacity="0.2"'));
  p.add(
    path(
      `M${round(x - size * 0.17)} ${round(foot)}Q${round(x - size * 0.2)} ${round(foot - size * 0.62)} ${round(x)} ${round(foot - size * 0.72)}Q${round(x + size * 0.2)} ${round(foot - size * 0.62)} ${round(x + size * 0.17)} ${round(foot)}Z`,
      coat,
    ),
  );
  p.add(ellipse(x, foot - size * 0.83, size * 0.11, size * 0.125, '#e2b58f'));
  p.add(
    path(
      `M${round(x - size * 0.115)} ${round(foot - size * 0.83)}A${round(size * 0.115)} ${round(size * 0.13)} 0 0 1 ${round(x + size * 0.115)} ${round(foot - size * 0.83)}Q${round(x)} ${round(foot - size * 0.9)} ${round(x - size * 0.115)} ${round(foot - size * 0.83)}Z`,
      '#2e2622',
    ),
  );
}

/** A road from the horizon to the reader. */
export function paintRoad(
  p: Painting,
  of: { vanish: { x: number; y: number }; foot: number; width: number; colour: string },
): void {
  const { vanish, foot, width, colour } = of;
  const floor = sheet.height + 20;
  const edge = (side: number) =>
    `C${vanish.x + side * 8} ${vanish.y + 90} ${foot + (side * width) / 5} ${floor - 210} ${foot + (side * width) / 2} ${floor}`;
  p.add(
    path(
      `M${vanish.x} ${vanish.y}${edge(-1.14)}L${foot + width * 0.57} ${floor}C${foot + width * 0.24} ${floor - 210} ${vanish.x + 9} ${vanish.y + 90} ${vanish.x} ${vanish.y}Z`,
      mix(colour, '#e8d6a8', 0.4),
    ),
  );
  p.add(
    path(
      `M${vanish.x} ${vanish.y}${edge(-1)}L${foot + width / 2} ${floor}C${foot + width / 5} ${floor - 210} ${vanish.x + 8} ${vanish.y + 90} ${vanish.x} ${vanish.y}Z`,
      p.gradient([
        [0, mix(colour, '#ffffff', 0.3)],
        [1, colour],
      ]),
    ),
  );
  for (let i = 0; i < 9; i++) {
    const t = (i + 0.6) / 9;
    const u = t ** 2;
    const y = vanish.y + (floor - vanish.y) * u;
    const long = 6 + u * 74;
    const x = (v: number) =>
      vanish.x + (foot - vanish.x) * ((v - vanish.y) / (floor - vanish.y)) ** 0.86;
    p.add(
      line(
        `M${round(x(y))} ${round(y)}L${round(x(y + long))} ${round(y + long)}`,
        '#f6efd8',
        1 + u * 9,
        'opacity="0.85"',
      ),
    );
  }
}
