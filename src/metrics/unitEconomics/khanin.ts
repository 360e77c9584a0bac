/**
 * Unit economics of the Russian product school (Khanin; docs/formulas.md#khanin): the unit is the acquired user or lead, and names
 * differ from the SaaS school. Our names say which margin is meant, so that no bare "LTV", "ARPU" or "CPA" is ever printed.
 */
import { AppError } from '../../shared/errors';
import { mapMeasured, measured, ratio, type Measured } from '../../shared/result';

/** A flow of acquired users. Money per payment or in all; counts are people and payments. */
export interface UserFlow {
  readonly users: number;
  readonly buyers: number;
  readonly payments: number;
  /** Revenue of a payment (AvP). */
  readonly price: number;
  /** Cost that grows with each payment (COGS). */
  readonly cogs: number;
  /** Extra cost of the first sale (1sCOGS). */
  readonly firstSaleCost: number;
  readonly acquisitionCost: number;
  readonly fixedCost: number;
}

/** Results of a flow; the names of the school are in brackets. */
export interface UserFlowEconomics {
  /** buyers ÷ users */
  readonly c1: Measured;
  /** payments ÷ buyers (APC) */
  readonly paymentsPerBuyer: Measured;
  /** (price − COGS) × APC − 1sCOGS: margin per paying user (AMPPU, CLTV) */
  readonly marginPerBuyer: Measured;
  /** C1 × margin per buyer: margin per user (AMPU) */
  readonly marginPerUser: Measured;
  /** acquisition cost ÷ users (CPUser, often called CPA) */
  readonly costPerUser: Measured;
  /** acquisition cost ÷ buyers */
  readonly cac: Measured;
  /** acquisition cost ÷ payments: not a CAC, shown so that nobody takes it for one */
  readonly costPerPayment: Measured;
  readonly revenue: number;
  readonly grossProfit: number;
  /** gross profit − acquisition cost */
  readonly profit: number;
  /** profit − fixed cost */
  readonly netProfit: number;
}

/** Economics of a flow of users. @throws AppError BAD_INPUT when buyers outnumber users or payments are fewer than buyers. */
export function userFlowEconomics(flow: UserFlow): UserFlowEconomics {
  const { users, buyers, payments } = flow;
  if (!(users >= buyers && buyers >= 0 && payments >= buyers))
    throw new AppError('BAD_INPUT', 'buyers are users who paid at least once', { users, buyers, payments });
  const c1 = ratio(buyers, users);
  const paymentsPerBuyer = ratio(payments, buyers);
  const margin = flow.price - flow.cogs;
  const marginPerBuyer = mapMeasured(paymentsPerBuyer, (each) => measured(margin * each - flow.firstSaleCost));
  const grossProfit = margin * payments - flow.firstSaleCost * buyers;
  const profit = grossProfit - flow.acquisitionCost;
  return {
    c1,
    paymentsPerBuyer,
    marginPerBuyer,
    marginPerUser: mapMeasured(c1, (share) => mapMeasured(marginPerBuyer, (each) => measured(share * each))),
    costPerUser: ratio(flow.acquisitionCost, users),
    cac: ratio(flow.acquisitionCost, buyers),
    costPerPayment: ratio(flow.acquisitionCost, payments),
    revenue: flow.price * payments,
    grossProfit,
    profit,
    netProfit: profit - flow.fixedCost,
  };
}
