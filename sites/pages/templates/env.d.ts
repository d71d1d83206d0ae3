/// <reference types="astro/client" />

declare namespace App {
  // biome-ignore lint/suspicious/noEmptyInterface: Astro merges this name
  interface Locals extends import('../src/render.ts').Locals {}
}
