import { ellipse, type Painting, path, rect, sheet, through } from './brush.ts';

/** The light of a picture: its sky from top to horizon, and what the light does to the land. */
export interface Light {
  sky: [string, string, string];
  /** Colour far things fade to. */
  haze: string;
  sun?: { x: number; y: number; radius: number; colour: string };
  stars?: true;
  /** Tint of everything on the ground, and how strong it is. */
  tint: string;
  tintStrength: number;
}

export const lights = {
  dawn: {
    sky: ['#5d7fa8', '#e8b79c', '#fbe3bd'],
    haze: '#f3cfae',
    sun: { x: 1130, y: 400, radius: 56, colour: '#fff4d6' },
    tint: '#f0a878',
    tintStrength: 0.16,
  },
  morning: {
    sky: ['#4f93c4', '#a9d2e2', '#eef3e2'],
    haze: '#dbe8e2',
    sun: { x: 1270, y: 190, radius: 44, colour: '#fffbe8' },
    tint: '#ffffff',
    tintStrength: 0.05,
  },
  noon: {
    sky: ['#2f7fbd', '#7fbbdc', '#d9ecee'],
    haze: '#cfe3e6',
    tint: '#ffffff',
    tintStrength: 0,
  },
  gold: {
    sky: ['#6d8fa6', '#e9c27c', '#fbe6a8'],
    haze: '#f2d291',
    sun: { x: 420, y: 330, radius: 64, colour: '#fff6cf' },
    tint: '#e6a23c',
    tintStrength: 0.16,
  },
  dusk: {
    sky: ['#33406e', '#b6617a', '#f6b07a'],
    haze: '#d98c7c',
    sun: { x: 520, y: 470, radius: 72, colour: '#ffd9a0' },
    tint: '#8c3f5c',
    tintStrength: 0.3,
  },
  night: {
    sky: ['#070d25', '#142452', '#38467e'],
    haze: '#2c3a6e',
    stars: true,
    tint: '#0d1738',
    tintStrength: 0.6,
  },
  winter: {
    sky: ['#8aa6bd', '#c9d8e0', '#f0f3f3'],
    haze: '#dde6ea',
    sun: { x: 1180, y: 260, radius: 40, colour: '#ffffff' },
    tint: '#cfdfe8',
    tintStrength: 0.22,
  },
  rain: {
    sky: ['#56697c', '#8d9fa8', '#c3ccca'],
    haze: '#a9b7b8',
    tint: '#4f6673',
    tintStrength: 0.3,
  },
} satisfies Record<string, Light>;

export type LightName = keyof typeof lights;

/** Paints the whole sheet with sky: gradient, sun or stars, and bands of thin cloud. */
export function paintSky(p: Painting, light: Light, horizon = 560): void {
  const { width, height } = sheet;
  p.add(
    rect(
      0,
      0,
      width,
      height,
      p.gradient([
        [0, light.sky[0]],
        [(horizon / height) * 0.62, light.sky[1]],
        [horizon / height, light.sky[2]],
      ]),
    ),
  );
  if (light.stars) paintStars(p, horizon);
  if (light.sun) {
    const { x, y, radius, colour } = light.sun;
    p.add(
      ellipse(
        x,
        y,
        radius * 7,
        radius * 7,
        p.glow([
          [0, colour, 0.7],
          [0.25, colour, 0.28],
          [1, colour, 0],
        ]),
      ),
    );
    p.add(ellipse(x, y, radius, radius, colour, 'opacity="0.96"'));
  }
  if (!light.stars) paintClouds(p, light, horizon);
}

function paintClouds(p: Painting, light: Light, horizon: number): void {
  const { chance } = p;
  const soft = p.blur(7);
  const clouds: string[] = [];
  for (let i = 0; i < 7; i++) {
    const y = 70 + chance.next() * (horizon - 240);
    const x = chance.next() * sheet.width;
    const long = 180 + chance.next() * 380;
    const thick = 7 + chance.next() * 13;
    const points = [-1, -0.5, 0, 0.4, 0.8, 1].map((t, k) => ({
      x: x + t * long,
      y: y - (k % 5 === 0 ? 0 : thick * (0.5 + chance.next())),
    }));
    const colour = light.sun ? light.sun.colour : '#ffffff';
    clouds.push(
      path(
        `${through(points)}Q${x} ${y + thick} ${x - long} ${y}Z`,
        colour,
        `opacity="${0.16 + chance.next() * 0.24}"`,
      ),
    );
  }
  p.add(`<g ${soft}>${clouds.join('')}</g>`);
}

function paintStars(p: Painting, horizon: number): void {
  const { chance } = p;
  const milk = p.blur(38);
  const wisps: string[] = [];
  for (let i = 0; i < 26; i++) {
    const t = i / 25;
    const x = 330 + t * 940 + (chance.next() - 0.5) * 90;
    const y = horizon - 10 - t * (horizon + 20) + (chance.next() - 0.5) * 90;
    wisps.push(
      ellipse(
        x,
        y,
        60 + chance.next() * 90,
        40 + chance.next() * 46,
        chance.pick(['#b9c4f2', '#d8c8e8', '#8fa4e0', '#f2d9c4']),
        `opacity="${0.09 + chance.next() * 0.14}"`,
      ),
    );
  }
  p.add(`<g ${milk}>${wisps.join('')}</g>`);
  for (let i = 0; i < 720; i++) {
    const inMilk = i % 2 === 0;
    const t = chance.next();
    const x = inMilk
      ? 330 + t * 940 + (chance.next() + chance.next() - 1) * 200
      : chance.next() * sheet.width;
    const y = inMilk
      ? horizon - t * (horizon + 20) + (chance.next() + chance.next() - 1) * 130
      : chance.next() * horizon;
    const size = chance.next() ** 4 * 2.1 + 0.4;
    p.add(
      ellipse(
        x,
        y,
        size,
        size,
        chance.pick(['#ffffff', '#ffffff', '#ffe9c9', '#cfdcff']),
        `opacity="${0.4 + chance.next() * 0.6}"`,
      ),
    );
  }
}

/** Lays the light over what is on the ground, and a breath of dark at the edges. */
export function paintTint(p: Painting, light: Light): void {
  const { width, height } = sheet;
  if (light.tintStrength > 0) {
    p.add(
      rect(
        0,
        0,
        width,
        height,
        light.tint,
        `opacity="${light.tintStrength}" style="mix-blend-mode:soft-light"`,
      ),
    );
    p.add(
      rect(
        0,
        height * 0.45,
        width,
        height * 0.55,
        p.gradient([
          [0, light.tint, 0],
          [1, light.tint, light.tintStrength * 0.55],
        ]),
      ),
    );
  }
  p.add(
    rect(
      0,
      0,
      width,
      height,
      p.gradient([
        [0, '#000000', 0.08],
        [0.25, '#000000', 0],
        [0.8, '#000000', 0],
        [1, '#000000', 0.14],
      ]),
    ),
  );
}
