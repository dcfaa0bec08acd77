//! What the verbs are allowed, as a configuration says it.

use glimpse_core::{
    crypto::password::PasswordCost,
    limits::{TryLimits, TtlLimits},
    time::Ttl,
};

use crate::{
    config::{self, Config},
    vault::{
        AccountPolicy, ConfirmedBy, DomainPolicy, HookPolicy, LimitPolicy, MailPolicy, Plan, Policy, Receipts, SignUp,
    },
};

pub(crate) fn policy(config: &Config) -> Policy {
    let (passphrase, limits) = (&config.passphrase, &config.limits);
    let plan = |name: &str, plan: &config::Plan| Plan {
        name: name.to_owned(),
        ttl: TtlLimits {
            min: Ttl::from_seconds(config.secrets.ttl_min),
            default: Ttl::from_seconds(plan.ttl_default),
            max: Ttl::from_seconds(plan.ttl_max),
        },
        secret_bytes_max: plan.secret_bytes_max,
        creates: plan.creates,
        create_bytes: plan.create_bytes,
        recipients_max: plan.recipients_max,
        tokens_max: plan.tokens_max,
        domains_max: plan.domains_max,
        webhooks_max: plan.webhooks_max,
    };
    Policy {
        anonymous: plan("anonymous", &config.anonymous),
        plans: config.plans.iter().map(|(name, of)| (name.clone(), plan(name, of))).collect(),
        anyone_creates: config.creators == config::Creators::Anyone,
        accounts: AccountPolicy {
            sign_up: match config.accounts.sign_up {
                config::SignUp::Open => SignUp::Open,
                config::SignUp::Invite => SignUp::Invite,
                config::SignUp::Closed => SignUp::Closed,
            },
            confirmed_by: match config.accounts.confirmation {
                config::Confirmation::None => ConfirmedBy::Nobody,
                config::Confirmation::Operator => ConfirmedBy::Operator,
                config::Confirmation::Mail => ConfirmedBy::Mail,
            },
            password_chars_min: config.accounts.password_chars_min,
            session: config.accounts.session,
            password_cost: PasswordCost {
                memory_kib: config.accounts.password_memory_kib,
                passes: config.accounts.password_passes,
            },
        },
        receipts: match config.api_v1.receipts {
            config::Receipts::Key => Receipts::Key,
            config::Receipts::Account => Receipts::Account,
        },
        domains: DomainPolicy { check_every: config.domains.check_every, lapse_after: config.domains.lapse_after },
        mail: MailPolicy {
            is_on: !matches!(config.mail.transport, config::Transport::Off),
            timeout: config.mail.timeout,
            retry_after: config.mail.retry_after,
            retry_max: config.mail.retry_max,
            tries_max: config.mail.tries_max,
            window: config.mail.window,
            per_account: config.mail.per_account,
            per_recipient: config.mail.per_recipient,
            per_request: config.mail.per_request,
        },
        hooks: HookPolicy {
            allow_http: config.webhooks.allow_http,
            timeout: config.webhooks.timeout,
            retry_after: config.webhooks.retry_after,
            retry_max: config.webhooks.retry_max,
            give_up_after: config.webhooks.give_up_after,
            failures_max: config.webhooks.failures_max,
            window: config.webhooks.window,
            failed_passphrases: config.webhooks.failed_passphrases,
        },
        limits: LimitPolicy {
            is_on: limits.is_on,
            window: limits.window,
            reveals: limits.reveals,
            receipts: limits.receipts,
            sign_ins: limits.sign_ins,
            sign_ups: limits.sign_ups,
        },
        recent_max: config.accounts.recent_max,
        generated_length: config.secrets.generated_length,
        passphrase_chars_min: passphrase.chars_min,
        passphrase_chars_max: passphrase.chars_max,
        bcrypt_cost: passphrase.bcrypt_cost,
        hash_threads: passphrase.hash_threads,
        hash_queue: passphrase.hash_queue,
        tries: TryLimits { max: passphrase.tries_max, window: passphrase.tries_window, lock: passphrase.lock },
        prepare_within: config.http.request_timeout,
        refuse_after: config.http.refusal,
    }
}
