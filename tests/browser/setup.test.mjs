// The first steps of whoever started the server.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startBrowser, startServer } from "./glimpse.mjs";

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser?.close());

/** A fresh server, the code it printed, and a page. */
async function fresh(settings) {
    const server = await startServer(settings);
    for (let tries = 0; tries < 50 && !server.said().includes("with this code"); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const code = server.said().match(/with this code: (\S+)/)?.[1];
    const context = await browser.newContext();
    return { server, code, context, page: await context.newPage() };
}

test("the printed code leads to an administrator, an address and the first secret", async () => {
    const { server, code, context, page } = await fresh();
    await page.goto(`${server.url}/setup`);
    await page.fill("#code", "dodo-dodo-dodo-dodo-dodo-dodo");
    await page.fill("#email", "anna@glimpse.example");
    await page.fill("#password", "a password of some length");
    await page.getByRole("button", { name: "Make the account" }).click();
    await page.getByText("That is not the code.").waitFor();
    await page.fill("#code", code);
    await page.fill("#password", "a password of some length");
    await page.getByRole("button", { name: "Make the account" }).click();
    await page.waitForURL(/\/setup\/address$/);
    await page.fill("#url", "https://secrets.glimpse.example/a//path");
    await page.getByRole("button", { name: "Use this address" }).click();
    await page.getByText("That is no address.").waitFor();
    // The address this test reaches the server under, or the browser could not go on.
    const other = server.url.replace("127.0.0.1", "localhost");
    await page.fill("#url", other);
    await page.getByRole("button", { name: "Use this address" }).click();
    await page.getByRole("button", { name: "Share the first secret" }).click();
    await page.waitForURL(`${server.url}/`);
    await page.fill("#secret", "something");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/\/shared\//);
    assert.ok((await page.inputValue("#link")).startsWith(`${other}/secret/`), "links begin with the address that was set");
    await page.goto(`${server.url}/admin`);
    await page.getByRole("heading", { name: "Administration" }).waitFor();
    assert.equal(server.operate("account", "show", "anna@glimpse.example").admin, true);

    // Once there is an account, the code is worth nothing, to strangers the page is not there.
    const stranger = await browser.newContext();
    assert.equal((await stranger.request.get(`${server.url}/setup`)).status(), 404);
    const again = { code, email: "eve@glimpse.example", password: "a password of some length", do: "make" };
    assert.equal((await stranger.request.post(`${server.url}/setup`, { form: again })).status(), 404);
    assert.equal((await stranger.request.get(`${server.url}/setup/address`)).status(), 404);
    await context.close();
    await stranger.close();
    await server.stop();
});

test("every step can be skipped, and nobody goes on without the code", async () => {
    const { server, code, context, page } = await fresh();
    const stranger = await browser.newContext();
    assert.equal((await stranger.request.get(`${server.url}/setup/address`)).status(), 404);
    assert.equal((await stranger.request.post(`${server.url}/setup`, { form: { code: "x", do: "skip" } })).status(), 403);
    await page.goto(`${server.url}/setup`);
    await page.fill("#code", code);
    await page.getByRole("button", { name: "Skip this" }).click();
    await page.getByRole("button", { name: "Skip this" }).click();
    await page.getByRole("button", { name: "Share the first secret" }).click();
    await page.getByRole("heading", { name: "Share a secret" }).waitFor();
    assert.equal((await stranger.request.get(`${server.url}/setup`)).status(), 404, "done is done");
    assert.equal(server.operate("account", "list").length, 0);
    await context.close();
    await stranger.close();
    await server.stop();
});

test("an address that the configuration sets is not changed here", async () => {
    const { server, code, context, page } = await fresh({ GLIMPSE_SITE_PUBLIC_URL: "https://secrets.glimpse.example" });
    const answer = await context.request.post(`${server.url}/setup`, { form: { code, do: "skip" }, maxRedirects: 0 });
    assert.equal(answer.status(), 303);
    // Without TLS the browser would refuse a secure cookie, whatever address others use.
    assert.match(answer.headers()["set-cookie"], /^setup=.*HttpOnly.*SameSite=Lax/);
    await page.goto(`${server.url}/`);
    await context.close();
    await server.stop();
});
