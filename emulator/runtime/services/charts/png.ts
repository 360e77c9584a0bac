/** SVG to PNG by resvg, which is loaded when the first picture is drawn: nothing else of the host needs it. */
import { createRequire } from 'node:module';

interface Resvg {
  readonly Resvg: new (
    svg: string,
    options: { readonly font: { readonly loadSystemFonts: boolean; readonly defaultFontFamily: string } },
  ) => { render(): { asPng(): Uint8Array } };
}

let loaded: Resvg | undefined;

/** A PNG of the SVG's own size, with the fonts of the machine. */
export function pngOf(svg: string): Buffer {
  loaded ??= createRequire(import.meta.url)('@resvg/resvg-js') as Resvg;
  const options = { font: { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans' } };
  return Buffer.from(new loaded.Resvg(svg, options).render().asPng());
}
