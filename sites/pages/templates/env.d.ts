/// <reference types="astro/client" />

type PageLocals = import('../src/render.ts').Locals;

declare namespace App {
  interface Locals extends PageLocals {}
}
