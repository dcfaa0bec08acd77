// A real server and a real browser for each file of tests. Both end with it, by their process ids.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const BINARY = process.env.GLIMPSE_BINARY ?? fileURLToPath(new URL("../../target/debug/glimpse", import.meta.url));
const CHROMIUM = process.env.GLIMPSE_CHROMIUM ?? "/usr/bin/chromium-headless-shell";
const STARTS_WITHIN_MS = 20_000;
/** Pages take milliseconds, on a disk that was just written to in bulk seconds. What is not there by then does not come. */
const PAGE_WITHIN_MS = 20_000;

/** Cheap hashes, so that the tests are about pages. Each may be overridden. */
const SETTINGS = { GLIMPSE_LISTEN: "127.0.0.1:0", GLIMPSE_PASSPHRASE_BCRYPT_COST: "4", GLIMPSE_ACCOUNTS_PASSWORD_MEMORY_KIB: "8" };

/** Starts a server with these settings (`GLIMPSE_…`). `url` is where it answers, `operate` runs an operator's
 * command, `said` what it printed. */
export async function startServer(settings = {}) {
    const data = mkdtempSync(join(tmpdir(), "glimpse-browser-"));
    const env = { PATH: process.env.PATH, ...SETTINGS, GLIMPSE_DATA: data, ...settings };
    const child = spawn(BINARY, [], { env, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    const url = await new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`the server does not start: ${said}`)), STARTS_WITHIN_MS);
        child.stdout.on("data", (bytes) => {
            said += bytes;
            const address = said.match(/http:\/\/[0-9.:]+/);
            if (address) {
                clearTimeout(timer);
                resolve(address[0]);
            }
        });
        child.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
    const operate = (...words) => {
        const { status, stdout, stderr } = spawnSync(BINARY, [...words, "--json"], { env, encoding: "utf8" });
        if (status !== 0) throw new Error(stderr);
        return JSON.parse(stdout);
    };
    const stop = async () => {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.removeAllListeners("exit");
        child.once("exit", () => rmSync(data, { recursive: true, force: true }));
        child.kill("SIGTERM");
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
    };
    return { url, operate, stop, data, said: () => said };
}

/** Starts the browser, with these arguments besides. */
export async function startBrowser(...more) {
    return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", ...more] });
}

/** A page in a context of its own: it has no cookie of another test. */
export async function open(browser, options = {}) {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(PAGE_WITHIN_MS);
    return { context, page: await context.newPage() };
}

/** Types into the field that the page gives the focus to. What is typed before it did goes nowhere. */
export async function typeAtOnce(page, field, text) {
    await page.locator(`${field}:focus`).waitFor();
    await page.keyboard.type(text);
}

/** Waits until the page says this where it says what it did. Where it does not, the error has what it says instead. */
export async function expectSaid(page, text) {
    const status = page.locator("[data-status]");
    try {
        await status.filter({ hasText: text }).waitFor();
    } catch (error) {
        const instead = (await status.allTextContents()).join(" ");
        throw new Error(`instead of "${text}" the page says "${instead}"`, { cause: error });
    }
}

/** What lets a page write to the clipboard, and the test read it. */
export const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

/** Signs in to an account that `operate("account", "create", …)` made. */
export async function signIn(page, url, { email, password }) {
    await page.goto(`${url}/account/sign-in`);
    await page.fill("#email", email);
    await page.fill("#password", password);
    await page.getByRole("button", { name: "Sign in" }).click();
}

/** Shares through the form, and ends on the sender's page. Its link and the receipt's own address. */
export async function shareByHand(page, url, secret, passphrase = "") {
    await page.goto(url);
    await page.fill("#secret", secret);
    await page.fill("#passphrase", passphrase);
    await page.getByRole("button", { name: "Create the link" }).click();
    await page.waitForURL(/\/shared\//);
    const receipt = await page.locator("details a[href^='/receipt/']").getAttribute("href");
    return { link: await page.inputValue("#link"), receipt: url + receipt };
}

/** Where no script can tell a person from a program, the page asks once more: yes. */
export async function meanIt(page) {
    await page.getByRole("radio", { name: "Show me the secret, once" }).check();
    await page.getByRole("button", { name: "Go on" }).click();
}

/** Waits until what was shared with this lifetime has expired. */
export async function expire(api, shared) {
    while ((await api.state(shared)) !== "expired") await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The calls of API v1 that tests need: what a script would do, with or without an account. */
export class Api {
    constructor(url, account) {
        this.url = url;
        const basic = account && Buffer.from(`${account.email}:${account.token}`).toString("base64");
        this.headers = basic ? { Authorization: `Basic ${basic}` } : {};
    }

    async post(path, fields = {}) {
        const body = new URLSearchParams(fields);
        const answer = await fetch(`${this.url}/api/v1/${path}`, { method: "POST", headers: this.headers, body });
        return { status: answer.status, ...(await answer.json()) };
    }

    async share(secret, fields = {}) {
        const { secret_key: link, metadata_key: receipt } = await this.post("share", { secret, ...fields });
        return { secret, link: `${this.url}/secret/${link}`, receipt: `${this.url}/receipt/${receipt}`, keys: { link, receipt } };
    }

    /** `new`, `viewed`, `received`, `burned` or `expired`. */
    async state(shared) {
        return (await this.post(`private/${shared.keys.receipt}`)).state;
    }
}
