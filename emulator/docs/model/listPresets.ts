/** The bullet presets of the API's reference (BulletGlyphPreset) as list properties. Each names three glyphs that repeat over nine levels. */
import type { Json } from './types';

const SYMBOLS: Readonly<Record<string, string>> = {
  BULLET_DISC_CIRCLE_SQUARE: '●○■',
  BULLET_DIAMONDX_ARROW3D_SQUARE: '❖➢■',
  BULLET_ARROW_DIAMOND_DISC: '➔◆●',
  BULLET_STAR_CIRCLE_SQUARE: '★○■',
  BULLET_ARROW3D_CIRCLE_SQUARE: '➢○■',
  BULLET_LEFTTRIANGLE_DIAMOND_DISC: '◀◆●',
  BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE: '❖◇■',
  BULLET_DIAMOND_CIRCLE_SQUARE: '◆○■',
};

interface Numbering {
  readonly glyphs: readonly string[];
  readonly format: (level: number) => string;
}

const dotted = (level: number): string => `%${level}.`;

const NUMBERS: Readonly<Record<string, Numbering>> = {
  NUMBERED_DECIMAL_ALPHA_ROMAN: { glyphs: ['DECIMAL', 'ALPHA', 'ROMAN'], format: dotted },
  NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS: {
    glyphs: ['DECIMAL', 'ALPHA', 'ROMAN'],
    format: (level) => `%${level})`,
  },
  NUMBERED_DECIMAL_NESTED: {
    glyphs: ['DECIMAL'],
    format: (level) => Array.from({ length: level + 1 }, (_, at) => `%${at}.`).join(''),
  },
  NUMBERED_UPPERALPHA_ALPHA_ROMAN: { glyphs: ['UPPER_ALPHA', 'ALPHA', 'ROMAN'], format: dotted },
  NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL: { glyphs: ['UPPER_ROMAN', 'UPPER_ALPHA', 'DECIMAL'], format: dotted },
  NUMBERED_ZERODECIMAL_ALPHA_ROMAN: { glyphs: ['ZERO_DECIMAL', 'ALPHA', 'ROMAN'], format: dotted },
};

const LEVELS = 9;
/** Google indents each level by half an inch, the glyph a quarter of an inch before the text; points. */
const STEP = 36;
const GLYPH_ROOM = 18;

/** Indents of a list paragraph at a level, in points. */
export const indentsOf = (level: number): Json => ({
  indentFirstLine: { magnitude: STEP * (level + 1) - GLYPH_ROOM, unit: 'PT' },
  indentStart: { magnitude: STEP * (level + 1), unit: 'PT' },
});

function glyphOf(preset: string, level: number): Json {
  const symbols = [...(SYMBOLS[preset] ?? '')];
  const numbering = NUMBERS[preset];
  if (numbering) {
    const glyphType = numbering.glyphs[level % numbering.glyphs.length];
    return { glyphType, glyphFormat: numbering.format(level) };
  }
  const glyphFormat = `%${level}`;
  // a checkbox has no glyph of its own in the API
  return symbols.length > 0
    ? { glyphSymbol: symbols[level % symbols.length], glyphFormat }
    : { glyphType: 'GLYPH_TYPE_UNSPECIFIED', glyphFormat };
}

/** The `List` that a preset makes; null when there is no such preset. */
export function listOf(preset: string): Json | null {
  if (!(preset in SYMBOLS) && !(preset in NUMBERS) && preset !== 'BULLET_CHECKBOX') return null;
  const nestingLevels = Array.from({ length: LEVELS }, (_, level) => {
    const glyph = glyphOf(preset, level);
    return {
      bulletAlignment: String(glyph.glyphType).endsWith('ROMAN') ? 'END' : 'START',
      ...glyph,
      ...indentsOf(level),
      textStyle: { underline: false },
      startNumber: 1,
    };
  });
  return { listProperties: { nestingLevels } };
}

/** Deepest level of a list, counted from 0. */
export const DEEPEST = LEVELS - 1;
