//! Whether two samples come from one distribution: the two-sample Kolmogorov–Smirnov test, with the asymptotic distribution
//! of its statistic (Smirnov 1948). It looks at the whole distribution, not at means alone: a difference in any part of it
//! is what an attacker would use.

/// The probability that samples of one distribution differ as much as these. Sorts both.
pub(super) fn ks_p(first: &mut [f64], second: &mut [f64]) -> f64 {
    first.sort_by(f64::total_cmp);
    second.sort_by(f64::total_cmp);
    let (count, other) = (first.len() as f64, second.len() as f64);
    let (mut at, mut other_at, mut distance) = (0, 0, 0.0_f64);
    while at < first.len() && other_at < second.len() {
        let value = first[at].min(second[other_at]);
        while at < first.len() && first[at] <= value {
            at += 1;
        }
        while other_at < second.len() && second[other_at] <= value {
            other_at += 1;
        }
        distance = distance.max((at as f64 / count - other_at as f64 / other).abs());
    }
    let root = (count * other / (count + other)).sqrt();
    let lambda = (root + 0.12 + 0.11 / root) * distance;
    let term = |k: i32| (-1.0_f64).powi(k - 1) * (-2.0 * f64::from(k * k) * lambda * lambda).exp();
    if lambda < 0.2 { 1.0 } else { (2.0 * (1..=100).map(term).sum::<f64>()).clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::ks_p;
    use crate::chance::Chance;

    fn sample(chance: &mut Chance, count: usize, shift: f64) -> Vec<f64> {
        (0..count).map(|_| chance.within(0..100_000) as f64 / 1000.0 + shift).collect()
    }

    #[test]
    fn equal_distributions_are_rarely_told_apart_and_shifted_ones_nearly_always() {
        let mut chance = Chance::new();
        let mut rejected = |shift: f64| {
            let mut p = || ks_p(&mut sample(&mut chance, 5000, 0.0), &mut sample(&mut chance, 5000, shift));
            (0..200).filter(|_| p() < 0.01).count()
        };
        // Two in 200 are expected; twelve happen once in a million.
        assert!(rejected(0.0) < 12);
        assert!(rejected(5.0) > 190, "a shift by a twentieth of the range");
    }

    #[test]
    fn a_known_statistic_has_its_known_probability() {
        // D = 0.2 with 100 each: lambda is about 1.44, and Q(1.44) is about 0.031.
        let mut first: Vec<f64> = (0..100).map(f64::from).collect();
        let mut second: Vec<f64> = (20..120).map(f64::from).collect();
        let p = ks_p(&mut first, &mut second);
        assert!((0.025..0.04).contains(&p), "{p}");
    }
}
