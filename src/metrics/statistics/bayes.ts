/** The Bayesian reading of an A/B test: posteriors Beta(1 + successes, 1 + failures) (docs/formulas.md#bayes). */
import { logBeta } from './gamma';
import { assertShare, type Share } from './intervals';

/** Parameters of a beta distribution; `alpha` of the second is a whole number here. */
interface Beta {
  readonly alpha: number;
  readonly beta: number;
}

/** Posterior of a share under the flat prior Beta(1, 1). */
const posterior = ({ successes, trials }: Share): Beta => ({ alpha: successes + 1, beta: trials - successes + 1 });

/**
 * P(second > first) for beta distributions with a whole alpha of the second, exactly:
 * `Σ_{i=0}^{α₂−1} B(α₁+i, β₁+β₂) / ((β₂+i)·B(1+i, β₂)·B(α₁, β₁))` (Evan Miller, "Formulas for Bayesian A/B Testing").
 * Neighbouring terms differ by a simple factor, so no other beta function is computed.
 */
function chanceGreater(first: Beta, second: Beta): number {
  const { alpha: a1, beta: b1 } = first;
  const { alpha: a2, beta: b2 } = second;
  // logarithms, since the first terms of a long sum may be below the smallest number
  let term = logBeta(a1, b1 + b2) - logBeta(a1, b1);
  let sum = 0;
  for (let i = 0; i < a2; i++) {
    sum += Math.exp(term);
    term += Math.log(((a1 + i) * (b2 + i)) / ((a1 + b1 + b2 + i) * (1 + i)));
  }
  return Math.min(1, sum);
}

/** What the posteriors say of the second share. */
export interface BayesComparison {
  /** P(second > first). */
  readonly chanceBetter: number;
  /** Expected loss of choosing the second: mean of max(0, p₁ − p₂), as a difference of shares. */
  readonly expectedLoss: number;
}

/** Compares two shares by their posteriors; the loss is exact too. @throws AppError BAD_INPUT for impossible counts. */
export function bayesCompare(first: Share, second: Share): BayesComparison {
  assertShare(first);
  assertShare(second);
  const [a, b] = [posterior(first), posterior(second)];
  const mean = ({ alpha, beta }: Beta): number => alpha / (alpha + beta);
  const oneMore = ({ alpha, beta }: Beta): Beta => ({ alpha: alpha + 1, beta });
  // E[max(0, p₁ − p₂)] = E[p₁]·P(p₁⁺ > p₂) − E[p₂]·P(p₁ > p₂⁺), where ⁺ has one success more
  const loss = mean(a) * chanceGreater(b, oneMore(a)) - mean(b) * chanceGreater(oneMore(b), a);
  return { chanceBetter: chanceGreater(a, b), expectedLoss: Math.max(0, loss) };
}
