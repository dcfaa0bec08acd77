// Mail as people meet it: mailing a link, a forgotten password, being told, stopping it, and trying it out. The mails go to a folder,
// and are looked at in the browser as a mail program would show them.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { open as openBare, signIn, startBrowser, startServer } from "./glimpse.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SECRET = "the secret that no mail may hold";
const LINK = /http:\/\/127\.0\.0\.1:[0-9]+\/[^\s"<]+/g;

let server;
let browser;
before(async () => {
    server = await startServer({ GLIMPSE_MAIL_TRANSPORT: "file" });
    browser = await startBrowser();
});
after(async () => {
    await browser?.close();
    await server?.stop();
});

/** The mails in the folder that go to an address: their parts, decoded. */
function mailsTo(address) {
    const folder = join(server.data, "mail");
    const raws = readdirSync(folder).filter((name) => name.endsWith(".eml")).map((name) => readFileSync(join(folder, name), "utf8"));
    const own = raws.filter((raw) => raw.includes(`To: ${address}\r\n`));
    return own.map((raw) => ({ raw, text: part(raw, "text/plain"), html: part(raw, "text/html") }));
}

/** A part of a mail, its encoding undone. */
function part(raw, type) {
    const [head, ...body] = raw.split(`Content-Type: ${type}`)[1].split("\r\n\r\n");
    const content = body.join("\r\n\r\n").split(/\r\n--/)[0];
    if (/base64/i.test(head)) return Buffer.from(content, "base64").toString("utf8");
    if (!/quoted-printable/i.test(head)) return content;
    const bytes = content.replaceAll("=\r\n", "").replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
    return Buffer.from(bytes, "latin1").toString("utf8");
}

/** Waits for so many mails to an address. */
async function mails(address, count) {
    for (let tries = 0; tries < 200; tries += 1) {
        const found = mailsTo(address);
        if (found.length >= count) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no ${count} mails came to ${address}`);
}

async function member(name) {
    const account = server.operate("account", "create", `${name}@glimpse.example`);
    const { context, page } = await open(browser);
    await signIn(page, server.url, account);
    await page.waitForURL(/\/account$/);
    return { account, context, page };
}

/** What a page forbids its scripts is not forbidden to axe. */
const open = (browser, options = {}) => openBare(browser, { bypassCSP: true, reducedMotion: "reduce", ...options });

async function expectAccessible(page) {
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
    });
    assert.deepEqual(found, []);
}

test("a link that is mailed opens the secret, and the sender sees how far it is", async () => {
    const { page, context } = await member("anna");
    await page.goto(server.url);
    await expectAccessible(page);
    await page.fill("#secret", SECRET);
    await page.fill("#recipients", "ben@glimpse.example, nonsense");
    await page.getByRole("button", { name: "Create the link" }).click();
    await page.getByText("One of the addresses is no mail address.").waitFor();
    assert.equal(await page.inputValue("#secret"), SECRET, "nothing that was typed is lost");
    await page.fill("#recipients", "ben@glimpse.example");
    await page.getByLabel("Tell me by mail").check();
    await page.getByRole("button", { name: "Create the link" }).click();
    await page.waitForURL(/\/shared\//);
    const [mail] = await mails("ben@glimpse.example", 1);
    assert.ok(!mail.raw.includes(SECRET));
    await page.reload();
    await page.getByText("Sent to the mail server.").waitFor();
    await expectAccessible(page);
    const link = mail.text.match(LINK).find((found) => found.includes("/secret/"));
    const reader = await open(browser);
    await reader.page.goto(link);
    await reader.page.getByRole("button", { name: "Open the secret" }).click();
    await reader.page.getByText(SECRET).waitFor();
    const [told] = await mails("anna@glimpse.example", 1);
    assert.match(told.text, /was opened on/);
    await context.close();
    await reader.context.close();
});

test("a mail is readable in a mail program, in light and dark, on a phone, and fetches nothing", async () => {
    const [mail] = await mails("ben@glimpse.example", 1);
    for (const colorScheme of ["light", "dark"]) {
        const { context, page } = await open(browser, { colorScheme, viewport: { width: 320, height: 640 } });
        const fetched = [];
        page.on("request", (request) => { if (request.url().startsWith("http")) fetched.push(request.url()); });
        await page.setContent(mail.html);
        assert.deepEqual(fetched, []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
        assert.ok(!wide, "nothing is cut off");
        for (const link of await page.locator("a").all()) {
            assert.equal(await link.textContent(), await link.getAttribute("href"), "what is followed is what is seen");
        }
        await expectAccessible(page);
        if (process.env.GLIMPSE_SHOTS) await page.screenshot({ path: join(process.env.GLIMPSE_SHOTS, `mail-${colorScheme}.png`), fullPage: true });
        await context.close();
    }
});

test("a forgotten password is replaced with the link that was mailed", async () => {
    const { account, context } = await member("carla");
    await context.close();
    const { context: other, page } = await open(browser);
    await page.goto(`${server.url}/account/sign-in`);
    await page.getByRole("link", { name: "Forgotten password" }).click();
    await expectAccessible(page);
    await page.fill("#email", account.email);
    await page.getByRole("button", { name: "Send me the link" }).click();
    await page.getByText("a link is on its way").waitFor();
    const [mail] = await mails(account.email, 1);
    await page.goto(mail.text.match(LINK).find((found) => found.includes("/account/reset")));
    await expectAccessible(page);
    await page.fill("#new", "another long password");
    await page.getByRole("button", { name: "Set the new password" }).click();
    await page.getByRole("heading", { name: "Your password is set" }).waitFor();
    await signIn(page, server.url, { email: account.email, password: "another long password" });
    await page.waitForURL(/\/account$/);
    await other.close();
});

test("an account is told of its secrets once it says so", async () => {
    const { page, context } = await member("dora");
    await page.getByRole("link", { name: "Mail about your secrets" }).click();
    await expectAccessible(page);
    await page.getByLabel("Tell me by mail").check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.").waitFor();
    await page.goto(server.url);
    assert.ok(await page.getByLabel("Tell me by mail").isChecked(), "the form begins as the account says");
    await context.close();
});

test("whoever wants no more mail presses one button", async () => {
    const [mail] = await mails("ben@glimpse.example", 1);
    const { context, page } = await open(browser);
    await page.goto(mail.text.match(LINK).find((found) => found.includes("/mail/stop/")));
    await expectAccessible(page);
    await page.getByRole("button", { name: "Never send me mail again" }).click();
    await page.getByRole("heading", { name: "You get no more mail from this site" }).waitFor();
    await context.close();
    const sender = await member("emil");
    await sender.page.goto(server.url);
    await sender.page.fill("#secret", SECRET);
    await sender.page.fill("#recipients", "ben@glimpse.example");
    await sender.page.getByRole("button", { name: "Create the link" }).click();
    await sender.page.waitForURL(/\/shared\//);
    for (let tries = 0; tries < 50 && !(await sender.page.getByText("wants no mail").count()); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        await sender.page.reload();
    }
    await sender.page.getByText("This address wants no mail from this site.").waitFor();
    await sender.context.close();
});

test("whoever administers tries mail out", async () => {
    const account = server.operate("account", "create", "root@glimpse.example", "--admin");
    const { context, page } = await open(browser);
    await signIn(page, server.url, account);
    await page.goto(`${server.url}/admin`);
    assert.equal(await page.inputValue("#mail-to"), account.email);
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText("The test is in the folder for mail.").waitFor();
    await expectAccessible(page);
    assert.equal((await mails(account.email, 1)).length, 1);
    await context.close();
});

test("the last page of the setup tries mail out", async () => {
    const fresh = await startServer({ GLIMPSE_MAIL_TRANSPORT: "file" });
    const { context, page } = await open(browser);
    for (let tries = 0; tries < 50 && !fresh.said().includes("with this code"); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await page.goto(`${fresh.url}/setup`);
    await page.fill("#code", fresh.said().match(/with this code: (\S+)/)[1]);
    await page.fill("#email", "root@glimpse.example");
    await page.fill("#password", "a password of some length");
    await page.getByRole("button", { name: "Make the account" }).click();
    await page.waitForURL(/\/setup\/address$/);
    await page.getByRole("button", { name: "Skip this" }).click();
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText("The test is in the folder for mail.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Share the first secret" }).click();
    await page.waitForURL(`${fresh.url}/`);
    await context.close();
    await fresh.stop();
});
