const BETA_PRECISION = 1e-15;
const BETA_STEPS = 200;
const BETA_TERMS = 100_000;
const BETA_TINY = 1e-300;
const STIRLING_FROM = 10;
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** The interval of a Beta distribution that leaves equal tails and holds the given mass. */
function centralInterval({ alpha, beta }, mass) {
  const logBeta = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
  return [(1 - mass) / 2, (1 + mass) / 2].map((share) => betaQuantile(alpha, beta, logBeta, share));
}

/** The x below which the given share of the distribution lies: Newton’s steps, halved where they leave the bracket. */
function betaQuantile(alpha, beta, logBeta, share) {
  let low = 0;
  let high = 1;
  let x = alpha / (alpha + beta);
  for (let step = 0; step < BETA_STEPS && high - low > BETA_PRECISION; step++) {
    const front = Math.exp(alpha * Math.log(x) + beta * Math.log(1 - x) - logBeta);
    const excess = betaCumulative(alpha, beta, front, x) - share;
    if (excess > 0) {
      high = x;
    } else {
      low = x;
    }

    let next = x - (excess / front) * x * (1 - x);
    if (!(next > low && next < high)) {
      next = (low + high) / 2;
    }

    if (Math.abs(next - x) <= BETA_PRECISION * x) {
      return next;
    }

    x = next;
  }

  return x;
}

/** The share of the distribution that lies below x: the regularised incomplete beta function. */
function betaCumulative(alpha, beta, front, x) {
  if (x <= 0 || x >= 1) {
    return x <= 0 ? 0 : 1;
  }

  return x < (alpha + 1) / (alpha + beta + 2)
    ? (front * betaFraction(alpha, beta, x)) / alpha
    : 1 - (front * betaFraction(beta, alpha, 1 - x)) / beta;
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated by Lentz’s method. */
function betaFraction(a, b, x) {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < BETA_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    fraction *= c * d;

    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) <= BETA_PRECISION) {
      break;
    }
  }

  return fraction;
}

function notZero(value) {
  return Math.abs(value) < BETA_TINY ? BETA_TINY : value;
}

/** ln Γ(x) for x above 0: Stirling’s series (DLMF 5.11.1), after the recurrence has carried x to where eight terms are exact. */
function logGamma(x) {
  let product = 1;
  for (; x < STIRLING_FROM; x++) {
    product *= x;
  }

  let series = 0;
  let power = 1 / x;
  for (const coefficient of STIRLING) {
    series += coefficient * power;
    power /= x * x;
  }

  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
