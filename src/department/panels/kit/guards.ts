/**
 * Absent is not zero (docs/formulas.md): a formula whose input is empty answers "" and a quotient with a zero divisor too.
 * Ratios are built from sums only; nothing here averages rates.
 */
import { f, joinFormulas, type Formula, type Ref } from '../../../blueprint/formula';

/** A reference or a piece of a formula. */
export type Operand = Ref | Formula;

/** One operand as a formula of its own. */
export const formulaOf = (operand: Operand): Formula => f`${operand}`;

/** True when any of them is empty. */
export function anyBlank(operands: readonly Operand[]): Formula {
  const tests = operands.map((operand) => f`${operand}=""`);
  const [only] = tests;
  return tests.length === 1 && only ? only : f`OR(${joinFormulas(tests, ';')})`;
}

/** `value`, or "" while one of the operands is empty. */
export const unlessBlank = (operands: readonly Operand[], value: Operand): Formula =>
  f`IF(${anyBlank(operands)};"";${value})`;

/** numerator / denominator; "" when either is empty or the denominator is zero. */
export const quotient = (numerator: Operand, denominator: Operand): Formula =>
  unlessBlank([numerator, denominator], f`IF(${denominator}=0;"";${numerator}/${denominator})`);

/** Sum of those that hold a number; "" when none does. */
export function sumOf(operands: readonly Operand[]): Formula {
  const list = joinFormulas(operands.map(formulaOf), ';');
  return f`IF(COUNT(${list})=0;"";SUM(${list}))`;
}

/** First true condition wins, otherwise `last`: nested IFs, so that a later condition may assume the earlier ones. */
export const choose = (cases: readonly (readonly [Formula, Operand])[], last: Operand): Formula =>
  cases.reduceRight<Formula>((rest, [condition, value]) => f`IF(${condition};${value};${rest})`, formulaOf(last));
