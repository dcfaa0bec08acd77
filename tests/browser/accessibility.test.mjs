// Every state of every page: what axe finds in light, dark and forced colours, and whether it fits a screen of 320 pixels.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { Api, expire, meanIt, open, shareByHand, signIn, startBrowser, startServer } from "./glimpse.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const COLOURS = {
    light: { colorScheme: "light", forcedColors: "none" },
    dark: { colorScheme: "dark", forcedColors: "none" },
    forced: { colorScheme: "light", forcedColors: "active" },
};
/** Long, as names are that break narrow pages. */
const EMAIL = "a-rather-long-address-for-a-narrow-page@department.example.org";

let server, closed, inviting, browser, api, account, full;
before(async () => {
    const settings = { GLIMPSE_SECRETS_TTL_MIN: "1", GLIMPSE_ACCOUNTS_CONFIRMATION: "operator", GLIMPSE_PASSPHRASE_TRIES_MAX: "3" };
    server = await startServer({ ...settings, GLIMPSE_ACCOUNTS_SIGN_UP: "open" });
    closed = await startServer({ GLIMPSE_ACCESS_CREATE: "accounts" });
    inviting = await startServer({ GLIMPSE_ACCOUNTS_SIGN_UP: "invite" });
    browser = await startBrowser();
    api = new Api(server.url);
    account = server.operate("account", "create", "empty@example.org");
    full = server.operate("account", "create", EMAIL, "--admin");
    const own = new Api(server.url, full);
    await own.share("1", { recipient: "somebody-with-a-long-name@department.example.org" });
    await own.share("2", { passphrase: "open sesame" });
    await own.post(`secret/${(await own.share("3")).keys.link}`);
    await own.post(`private/${(await own.share("4")).keys.receipt}/burn`);
});
after(async () => {
    await browser?.close();
    for (const one of [server, closed, inviting]) await one?.stop();
});

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const hasHeading = (page, name) => page.getByRole("heading", { name, exact: true }).waitFor();

/** The script is stopped and its styles are off: what somebody without scripts sees, in a page where axe can run. */
async function withoutScripts(page) {
    await page.route("**/assets/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.route("**/assets/*.css", async (route) => {
        const answer = await route.fetch();
        const css = (await answer.text()).replaceAll("(scripting: enabled)", "(scripting: none)");
        await route.fulfill({ response: answer, body: css });
    });
}

async function shared(page, ...typed) {
    await page.goto(server.url);
    await page.fill("#secret", "something");
    await page.fill("#passphrase", typed[0] ?? "");
    await press(page, "Create the link");
    await page.locator("#link, h1:has-text('Your link is ready')").first().waitFor();
}

async function revealed(page, secret = `one\n${"0123456789".repeat(60)}\n${"two words ".repeat(60)}`) {
    await page.goto((await api.share(secret)).link);
    await press(page, "Open the secret");
    const sure = page.getByRole("heading", { name: "Open it now?" });
    await sure.or(page.locator("#the-secret")).waitFor();
    if (await sure.count()) await meanIt(page);
    await page.locator("#the-secret").waitFor();
}

async function signedIn(page, who, path = "/account") {
    await signIn(page, server.url, who);
    await page.waitForURL(/\/account$/);
    await page.goto(server.url + path);
}

/** Pages that work without scripts are looked at that way, too. */
const MAIN = {
    "the first page": (page) => page.goto(server.url),
    "the first page with a refusal": async (page) => {
        await page.goto(server.url);
        await page.fill("#secret", "x".repeat(10_001));
        await press(page, "Create the link");
        await page.locator("#refusal").waitFor();
    },
    "the first page with a made-up password": async (page) => {
        await page.goto(server.url);
        await page.getByText("Make up a password for me").click();
        await press(page, "Put one in");
        await page.locator("#secret[aria-describedby~=strength]").waitFor();
    },
    "the sender's page": (page) => shared(page),
    "burning": async (page) => {
        await shared(page, "open sesame");
        await page.goto(`${page.url()}/burn`);
        await hasHeading(page, "Burn this secret?");
    },
    "the link": async (page) => page.goto((await api.share("something")).link),
    "the link with a passphrase": async (page) => page.goto((await api.share("something", { passphrase: "open sesame" })).link),
    "the link after a wrong passphrase": async (page) => {
        await page.goto((await api.share("something", { passphrase: "open sesame" })).link);
        await page.fill("#passphrase", "close sesame");
        await press(page, "Open the secret");
        const sure = page.getByRole("heading", { name: "Open it now?" });
        await sure.or(page.locator("#notice")).waitFor();
        if (await sure.count()) await meanIt(page);
        await page.locator("#notice").waitFor();
    },
    "the secret": (page) => revealed(page),
    "the gone page": (page) => page.goto(`${server.url}/secret/x`),
    "signing in": (page) => page.goto(`${server.url}/account/sign-in`),
    "the account": (page) => signedIn(page, full),
};

const STATES = {
    ...MAIN,
    "the first page with too much typed": async (page) => {
        await page.goto(server.url);
        await page.fill("#secret", "x".repeat(10_001));
        await page.fill("#passphrase", "open sesame");
        await press(page, "Show the passphrase");
    },
    "the first page, signed in": (page) => signedIn(page, full, "/"),
    "the page that asks once more": async (page) => {
        await page.goto((await api.share("something", { passphrase: "open sesame" })).link);
        await page.fill("#passphrase", "open sesame");
        await page.$eval("form[data-reveal]", (form) => form.submit());
        await hasHeading(page, "Open it now?");
    },
    "a form that is too old": async (page) => {
        await page.goto((await api.share("something")).link);
        await page.$eval("input[name=nonce]", (field) => { field.value = "x"; });
        await press(page, "Open the secret");
        await page.locator("#notice").waitFor();
    },
    "a locked secret": async (page) => {
        const { link } = await api.share("something", { passphrase: "open sesame" });
        for (let tries = 0; tries < 4; tries += 1) {
            await page.goto(link);
            await page.fill("#passphrase", "close sesame");
            await Promise.all([page.waitForEvent("load"), press(page, "Open the secret")]);
        }
        await hasHeading(page, "Too many wrong passphrases");
    },
    "the secret, hidden": async (page) => {
        await revealed(page);
        await press(page, "Hide");
    },
    "the secret, not wrapped": async (page) => {
        await revealed(page);
        await press(page, "Wrap lines");
    },
    "the secret, from right to left": (page) => revealed(page, "סיסמה: abc\nכלב"),
    "a receipt of somebody else": async (page) => page.goto((await api.share("something")).receipt),
    "a sender's page of somebody else": async (page) => {
        const answer = await page.goto(`${server.url}/shared/AAAAAAAAAAA`);
        assert.equal(answer.status(), 404);
    },
    "a receipt that is not there": (page) => page.goto(`${server.url}/receipt/x`),
    "a receipt of a secret that was looked at": async (page) => {
        const { link, receipt } = await shareByHand(page, server.url, "something");
        await page.goto(link);
        await page.goto(receipt);
        await hasHeading(page, "Not opened yet");
    },
    "a receipt of an opened secret": async (page) => {
        const { link, receipt } = await shareByHand(page, server.url, "something");
        await api.post(`secret/${link.split("/").at(-1)}`);
        await page.goto(receipt);
        await hasHeading(page, "Your secret was opened");
    },
    "a receipt of a burned secret": async (page) => {
        await shared(page);
        await page.goto(`${page.url()}/burn`);
        await press(page, "Burn it for good");
        await hasHeading(page, "Your secret was burned");
    },
    "a receipt of an expired secret": async (page) => {
        const one = await api.share("something", { ttl: 3 });
        await expire(api, one);
        await page.goto(one.receipt);
        await hasHeading(page, "Your secret expired");
    },
    "burning with a wrong passphrase": async (page) => {
        await shared(page, "open sesame");
        await page.goto(`${page.url()}/burn`);
        await page.fill("#passphrase", "close sesame");
        await press(page, "Burn it for good");
        await page.locator("#notice").waitFor();
    },
    "signing in, refused": async (page) => {
        await signIn(page, server.url, { ...account, password: "wrong" });
        await page.locator("#notice").waitFor();
    },
    "signing up": (page) => page.goto(`${server.url}/account/sign-up`),
    "signing up with an invitation": (page) => page.goto(`${inviting.url}/account/sign-up?invitation=${"A".repeat(70)}`),
    "signing up, refused": async (page) => {
        await page.goto(`${server.url}/account/sign-up`);
        await page.fill("#email", account.email);
        await page.fill("#password", "short");
        await press(page, "Make the account");
        await page.locator("#notice").waitFor();
    },
    "signing up where it is closed": (page) => page.goto(`${closed.url}/account/sign-up`),
    "sharing where accounts only may": async (page) => {
        await page.goto(closed.url);
        await page.fill("#secret", "something");
        await press(page, "Create the link");
        await page.locator("#refusal").waitFor();
    },
    "a forgotten password": (page) => page.goto(`${server.url}/account/forgotten`),
    "the account, empty": (page) => signedIn(page, account),
    "the account, after burning": (page) => signedIn(page, full, "/account?burned=2&kept=1"),
    "the tokens": async (page) => {
        await signedIn(page, full, "/account/tokens");
        await page.fill("#name", "a name of a token that is rather long and has no end to it");
        await press(page, "Make a token");
        await page.locator("#made").waitFor();
    },
    "the tokens, refused": async (page) => {
        await signedIn(page, account, "/account/tokens");
        await page.fill("#name", " ");
        await press(page, "Make a token");
        await page.getByText("A token needs a name of one line.").waitFor();
    },
    "a new webhook": async (page) => {
        const owner = server.operate("account", "create", `hooks${Date.now()}@example.org`);
        await signedIn(page, owner, "/account/webhooks");
        await page.fill("#url", `https://127.0.0.1/${"a-path-that-has-no-end".repeat(8)}`);
        await press(page, "Add the webhook");
        await page.locator("#made").waitFor();
    },
    "the webhooks, refused": async (page) => {
        await signedIn(page, account, "/account/webhooks");
        await page.fill("#url", "http://127.0.0.1/");
        await press(page, "Add the webhook");
        await page.locator("#refusal").waitFor();
    },
    "the webhooks, tested": async (page) => {
        const owner = server.operate("account", "create", `hooks${Date.now()}@example.org`);
        server.operate("account", "webhook", "add", owner.email, "https://127.0.0.1/hook");
        await signedIn(page, owner, "/account/webhooks");
        await press(page, "Send a test");
        await page.locator("main [role=status]").waitFor();
    },
    "the password": (page) => signedIn(page, account, "/account/password"),
    "the password, refused": async (page) => {
        await signedIn(page, account, "/account/password");
        await page.fill("#password", "wrong");
        await page.fill("#new", "a long enough sentence");
        await press(page, "Change it");
        await page.getByText("That is not your password.").waitFor();
    },
    "leaving": (page) => signedIn(page, full, "/account/delete"),
    "having left": async (page) => {
        const leaver = server.operate("account", "create", `leaver${Date.now()}@example.org`);
        await signedIn(page, leaver, "/account/delete");
        await page.fill("#password", leaver.password);
        await press(page, `Delete the account of ${leaver.email} for good`);
        await hasHeading(page, "Your account is deleted");
    },
    "the administration": (page) => signedIn(page, full, "/admin"),
    "the administration with an invitation": async (page) => {
        await signedIn(page, full, "/admin");
        await press(page, "Make an invitation");
        await page.locator("#invitation").waitFor();
    },
    "what the site keeps": (page) => page.goto(`${server.url}/trust`),
    "no such page": (page) => page.goto(`${server.url}/nowhere`),
    "a forged form": async (page) => {
        await page.goto(`${server.url}/account/sign-in`);
        await page.$eval("input[name=mark]", (field) => { field.value = "x"; });
        await page.fill("#email", account.email);
        await page.fill("#password", "wrong");
        await press(page, "Sign in");
        await hasHeading(page, "This form came from another site");
    },
};

/** What axe finds, one line for each element. */
async function violations(page) {
    return page.evaluate(async (tags) => {
        const { violations } = await globalThis.axe.run(document, { runOnly: tags, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) => {
            const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
            return `${id}: ${target.join(" ")}: ${why}`;
        }));
    }, TAGS);
}

async function check(go, isScripted) {
    // What a page forbids its scripts is not forbidden to axe. Nothing moves, so that no colour is caught half-way.
    const { context, page } = await open(browser, { bypassCSP: true, reducedMotion: "reduce" });
    page.on("dialog", (dialog) => dialog.accept());
    if (!isScripted) await withoutScripts(page);
    await go(page);
    await page.waitForLoadState();
    await page.$$eval("details", (all) => all.forEach((one) => one.setAttribute("open", "")));
    await page.evaluate(AXE);
    const found = [];
    for (const [colours, media] of Object.entries(COLOURS)) {
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        for (const violation of await violations(page)) found.push(`${colours}: ${violation}`);
    }
    await page.emulateMedia({ ...COLOURS.light, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => {
        const { scrollWidth } = document.documentElement;
        if (scrollWidth <= 320) return [];
        const beyond = [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > 320);
        return [`${scrollWidth} pixels wide: ${beyond.slice(0, 3).map((one) => one.outerHTML.slice(0, 100)).join(" | ")}`];
    });
    for (const violation of [...wide, ...await violations(page)]) found.push(`narrow: ${violation}`);
    const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return animationName !== "none" || transitionDuration.split(", ").some((duration) => parseFloat(duration) > 0);
    }).map((one) => one.outerHTML.slice(0, 100)));
    for (const one of moving) found.push(`moves: ${one}`);
    await context.close();
    return [...new Set(found)];
}

for (const [name, go] of Object.entries(STATES)) {
    test(`everybody can use ${name}`, async () => {
        const found = await check(go, true);
        assert.deepEqual(found, [], found.join("\n"));
    });
}
for (const [name, go] of Object.entries(MAIN)) {
    test(`everybody can use ${name} without scripts`, async () => {
        const found = await check(go, false);
        assert.deepEqual(found, [], found.join("\n"));
    });
}

test("axe is awake: it finds what is wrong", async () => {
    const found = await check(async (page) => {
        await page.goto(server.url);
        await page.evaluate(() => {
            const [pale, ...small] = [document.createElement("p"), document.createElement("button"), document.createElement("button")];
            pale.append("pale");
            pale.style.color = "#888";
            for (const button of small) {
                button.append("x");
                button.style.cssText = "inline-size: 8px; min-block-size: 8px; block-size: 8px; padding: 0; margin: 0; line-height: 1; font-size: 6px";
            }
            const wide = document.createElement("div");
            wide.style.inlineSize = "400px";
            wide.append("wide");
            document.querySelector("main").append(pale, ...small, wide);
        });
    }, true);
    for (const rule of ["light: color-contrast", "narrow: target-size", "narrow: 4"]) {
        assert.ok(found.some((one) => one.startsWith(rule)), `${rule}: ${found.join("\n")}`);
    }
});

test("every page has a title of its own, a language, one heading and one main part", async () => {
    const titles = new Map();
    for (const name of ["the first page", "the link", "the gone page", "signing in", "the sender's page", "burning", "the secret", "what the site keeps"]) {
        const { context, page } = await open(browser);
        page.on("dialog", (dialog) => dialog.accept());
        await STATES[name](page);
        const { title, ...rest } = await page.evaluate(() => ({
            title: document.title,
            lang: document.documentElement.lang,
            headings: document.querySelectorAll("h1").length,
            mains: document.querySelectorAll("main").length,
        }));
        assert.deepEqual(rest, { lang: "en", headings: 1, mains: 1 }, name);
        assert.ok(!titles.has(title), `${name} has the title of ${titles.get(title)}`);
        titles.set(title, name);
        await context.close();
    }
});

test("text of twice the size fits a narrow page", async () => {
    const { context, page } = await open(browser, { viewport: { width: 640, height: 800 } });
    await page.goto(server.url);
    // Bigger text, as people set it: 200 %.
    await page.evaluate(() => { document.documentElement.style.fontSize = "225%"; });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 640);
    await context.close();
});
