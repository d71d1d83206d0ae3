import {
  ellipse,
  ground,
  heightAt,
  line,
  mix,
  type Painting,
  path,
  rect,
  round,
  skyline,
} from './brush.ts';
import { paintBirds, paintRanges } from './land.ts';
import { paintSky, paintTint } from './light.ts';
import type { Scene } from './scene.ts';

export const grassland: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 430, count: 5, colour: '#4f6f58', height: 150, sharpness: 0.45 });
  const hills = [520, 610, 720].map((base, i) =>
    skyline(p.chance, { base, height: 50, waves: 0.7 + i * 0.2, step: 40 }),
  );
  for (const [i, points] of hills.entries()) {
    const near = mix('#9db863', light.haze, 0.3 - i * 0.13);
    const foot = mix('#5a7f3d', light.haze, 0.12 - i * 0.05);
    p.add(
      path(
        ground(points),
        p.gradient([
          [0, near],
          [1, foot],
        ]),
      ),
    );
  }
  for (let i = 0; i < 30; i++) {
    const x = 160 + p.chance.next() * 1280;
    const row = hills[i % 2 === 0 ? 2 : 1] as { x: number; y: number }[];
    sheep(
      p,
      x,
      heightAt(row, x) + 24 + p.chance.next() * (i % 2 === 0 ? 110 : 50),
      i % 2 === 0 ? 22 : 13,
    );
  }
  paintBirds(p, { x: 1050, y: 170, count: 5 });
  paintTint(p, light);
};

function sheep(p: Painting, x: number, foot: number, size: number): void {
  const face = p.chance.next() < 0.5 ? 1 : -1;
  p.add(ellipse(x, foot + size * 0.1, size * 0.9, size * 0.16, '#1f3316', 'opacity="0.3"'));
  for (const leg of [-0.4, -0.2, 0.25, 0.45])
    p.add(rect(x + leg * size, foot - size * 0.4, size * 0.09, size * 0.48, '#3b332d'));
  for (let i = 0; i < 6; i++)
    p.add(
      ellipse(
        x + (i - 2.5) * size * 0.24,
        foot - size * 0.62 - (i % 2) * size * 0.12,
        size * 0.32,
        size * 0.3,
        mix('#f5efe2', '#c9bfae', p.chance.next() * 0.4),
      ),
    );
  p.add(ellipse(x + face * size * 0.92, foot - size * 0.66, size * 0.24, size * 0.18, '#4a4038'));
}

export const cattle: Scene = (p, light) => {
  paintSky(p, light, 420);
  paintRanges(p, light, { base: 450, count: 4, colour: '#8a7358', height: 120, sharpness: 0.35 });
  p.add(
    path(
      ground(skyline(p.chance, { base: 580, height: 26, waves: 0.7, step: 40 })),
      p.gradient([
        [0, '#b3b565'],
        [1, '#6e8a42'],
      ]),
    ),
  );
  for (const [x, foot, size] of [
    [260, 640, 74],
    [480, 660, 84],
    [720, 632, 66],
    [1240, 650, 78],
    [1010, 720, 118],
    [330, 800, 150],
    [1330, 830, 168],
  ] as const)
    cow(p, x, foot, size);
  for (let i = 0; i < 260; i++) {
    const x = p.chance.next() * 1600;
    const y = 640 + p.chance.next() * 260;
    p.add(
      line(
        `M${round(x)} ${round(y)}L${round(x + 4)} ${round(y - 12 - (y - 640) / 14)}`,
        p.chance.pick(['#8fa653', '#c9c476', '#587a38']),
        2,
        'opacity="0.7"',
      ),
    );
  }
  paintTint(p, light);
};

function cow(p: Painting, x: number, foot: number, s: number): void {
  const coat = p.chance.pick(['#8a4a28', '#9c5a32', '#74381f', '#a96b3d']);
  const face = p.chance.next() < 0.5 ? 1 : -1;
  const q = (u: number) => round(x + face * u * s);
  p.add(ellipse(x, foot, s * 0.85, s * 0.09, '#22331a', 'opacity="0.35"'));
  for (const leg of [-0.55, -0.4, 0.35, 0.5])
    p.add(
      path(
        `M${q(leg)} ${round(foot - s * 0.5)}L${q(leg + 0.13)} ${round(foot - s * 0.5)}L${q(leg + 0.1)} ${round(foot)}L${q(leg + 0.02)} ${round(foot)}Z`,
        mix(coat, '#000000', 0.25),
      ),
    );
  p.add(
    path(
      `M${q(-0.68)} ${round(foot - s * 0.86)}C${q(-0.3)} ${round(foot - s)} ${q(0.25)} ${round(foot - s * 0.9)} ${q(0.58)} ${round(foot - s * 0.98)}L${q(0.82)} ${round(foot - s * 1.02)}L${q(1)} ${round(foot - s * 0.72)}L${q(0.86)} ${round(foot - s * 0.6)}L${q(0.66)} ${round(foot - s * 0.62)}C${q(0.5)} ${round(foot - s * 0.3)} ${q(-0.3)} ${round(foot - s * 0.32)} ${q(-0.6)} ${round(foot - s * 0.42)}Z`,
      p.gradient([
        [0, mix(coat, '#ffe0b0', 0.25)],
        [1, mix(coat, '#1a0e08', 0.25)],
      ]),
    ),
  );
  p.add(
    path(
      `M${q(0.86)} ${round(foot - s * 1.0)}L${q(0.93)} ${round(foot - s * 0.84)}L${q(0.99)} ${round(foot - s * 0.72)}L${q(0.9)} ${round(foot - s * 0.66)}L${q(0.84)} ${round(foot - s * 0.86)}Z`,
      '#f2e9dc',
    ),
  );
  p.add(
    line(
      `M${q(-0.68)} ${round(foot - s * 0.82)}Q${q(-0.8)} ${round(foot - s * 0.6)} ${q(-0.74)} ${round(foot - s * 0.36)}`,
      mix(coat, '#000000', 0.3),
      s * 0.05,
    ),
  );
}
