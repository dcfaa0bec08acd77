// Every page works without scripts. Opening then takes one more click.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Api, meanIt, open as openIn, shareByHand, signIn, startBrowser, startServer } from "./glimpse.mjs";

let server, browser, api, account;
before(async () => {
    server = await startServer({ GLIMPSE_PLANS_ANONYMOUS_SECRET_BYTES_MAX: "100" });
    browser = await startBrowser();
    account = server.operate("account", "create", "ada@example.org");
    api = new Api(server.url);
});
after(async () => {
    await browser?.close();
    await server?.stop();
});

const open = () => openIn(browser, { javaScriptEnabled: false });
const press = (page, name) => page.getByRole("button", { name }).click();

test("sharing leads to the link, and says how to copy it", async () => {
    const { context, page } = await open();
    const { link } = await shareByHand(page, server.url, "one\ntwo", "open sesame");
    await page.getByRole("heading", { name: "Your link is ready" }).waitFor();
    assert.match(link, /\/secret\/[0-9a-z]+$/);
    assert.doesNotMatch(page.url(), /[0-9a-z]{31}/, "the address bar holds a key");
    assert.match(await page.innerText("#link-hint"), /^To copy it: Ctrl C/);
    await page.locator("#link:focus").waitFor();
    await context.close();
});

test("nothing is offered that only scripts can do", async () => {
    const { context, page } = await open();
    const shared = await api.share("something", { passphrase: "open sesame" });
    await shareByHand(page, server.url, "something");
    await page.$$eval("details", (all) => all.forEach((one) => one.setAttribute("open", "")));
    const dead = async () => {
        const offered = await page.locator("button[type=button]:visible, [data-status]:visible, .keys:visible").allInnerTexts();
        assert.deepEqual(offered.filter((text) => text !== ""), [], page.url());
        assert.equal(await page.locator("button[type=button]:visible").count(), 0, page.url());
    };
    await dead();
    for (const address of [server.url, shared.link, `${server.url}/secret/${"a".repeat(31)}`]) {
        await page.goto(address);
        await dead();
    }
    await page.goto((await api.share("something")).link);
    await press(page, "Open the secret");
    await meanIt(page);
    await dead();
    await context.close();
});

test("a refused form keeps what was typed", async () => {
    const { context, page } = await open();
    await page.goto(server.url);
    const text = `\n one\n${"ü".repeat(60)}\n`;
    await page.fill("#secret", text);
    await page.fill("#passphrase", " open sesame ");
    await page.selectOption("#ttl", "3600");
    await press(page, "Create the link");
    await page.getByText("The secret is larger than 100 bytes.").waitFor();
    assert.equal(await page.inputValue("#secret"), text);
    assert.equal(await page.inputValue("#passphrase"), " open sesame ");
    assert.equal(await page.inputValue("#ttl"), "3600");
    await page.fill("#secret", "short");
    await press(page, "Create the link");
    await page.getByRole("heading", { name: "Your link is ready" }).waitFor();
    await context.close();
});

test("a password is made up and shared", async () => {
    const { context, page } = await open();
    await page.goto(server.url);
    await page.getByText("Make up a password for me").click();
    await page.selectOption("#kind", "digits");
    await page.fill("#length", "30");
    await press(page, "Put one in");
    await page.getByText("That one is strong: nobody guesses it.").waitFor();
    assert.match(await page.inputValue("#secret"), /^[2-9]{30}$/);
    await press(page, "Create the link");
    await page.getByRole("heading", { name: "Your link is ready" }).waitFor();
    await context.close();
});

test("the receipt follows the secret, and can be kept", async () => {
    const { context, page } = await open();
    const { link, receipt } = await shareByHand(page, server.url, "something");
    await page.getByText("Keep this receipt").click();
    await page.getByRole("link", { name: "The receipt's own address" }).click();
    assert.equal(page.url(), receipt);
    assert.equal(await page.inputValue("#link"), link);
    await api.post(`secret/${link.split("/").at(-1)}`);
    await page.reload();
    await page.getByRole("heading", { name: "Your secret was opened" }).waitFor();
    assert.ok(await page.getByText("Opened, and destroyed").isVisible());
    await context.close();
});

test("the QR code and the message are there", async () => {
    const { context, page } = await open();
    const { link } = await shareByHand(page, server.url, "something");
    await page.getByText("QR code", { exact: true }).click();
    assert.ok(await page.getByRole("img", { name: "QR code of the link" }).isVisible());
    await page.getByText("Message to send with it").click();
    const message = await page.inputValue("#message");
    assert.ok(message.includes(link));
    const mail = await page.getByRole("link", { name: "Send by mail" }).getAttribute("href");
    assert.equal(mail, `mailto:?body=${encodeURIComponent(message)}`);
    await context.close();
});

test("burning takes two steps and the passphrase", async () => {
    const { context, page } = await open();
    const { receipt } = await shareByHand(page, server.url, "something", "open sesame");
    const shared = { keys: { receipt: receipt.split("/").at(-1) } };
    await page.getByText("Burn this secret").click();
    await page.getByRole("link", { name: "Burn it …" }).click();
    await page.fill("#passphrase", "close sesame");
    await press(page, "Burn it for good");
    await page.getByText("That is not the passphrase. Nothing was burned").waitFor();
    assert.equal(await api.state(shared), "new");
    await page.fill("#passphrase", "open sesame");
    await press(page, "Burn it for good");
    await page.getByRole("heading", { name: "Your secret was burned" }).waitFor();
    assert.equal(await api.state(shared), "burned");
    await context.close();
});

test("opening takes two clicks and shows the secret as it was shared", async () => {
    const secret = "\n one\n\ttwo <b>&amp; ü 🤫\n";
    const shared = await api.share(secret);
    const { context, page } = await open();
    await page.goto(shared.link);
    await press(page, "Open the secret");
    await page.getByRole("heading", { name: "Open it now?" }).waitFor();
    assert.notEqual(await api.state(shared), "received");
    await meanIt(page);
    assert.equal(await page.textContent("#the-secret"), secret);
    assert.equal(await api.state(shared), "received");
    await page.goto(shared.link);
    await page.getByRole("heading", { name: "This link is not available" }).waitFor();
    await context.close();
});

test("whoever does not say yes opens nothing", async () => {
    const shared = await api.share("something");
    const { context, page } = await open();
    await page.goto(shared.link);
    await press(page, "Open the secret");
    for (const choice of ["Leave it closed", "I do not know what this is"]) {
        await page.getByRole("radio", { name: choice }).check();
        await press(page, "Go on");
        await page.waitForLoadState();
        assert.notEqual(await api.state(shared), "received");
        assert.ok(!(await page.content()).includes("something"));
    }
    await context.close();
});

test("a passphrase is typed once, and a wrong one opens nothing", async () => {
    const shared = await api.share("something", { passphrase: "open sesame" });
    const { context, page } = await open();
    await page.goto(shared.link);
    await page.fill("#passphrase", "close sesame");
    await press(page, "Open the secret");
    await meanIt(page);
    await page.getByText("That is not the passphrase. Nothing was opened or destroyed: the secret is still here.").waitFor();
    assert.notEqual(await api.state(shared), "received");
    await page.fill("#passphrase", "open sesame");
    await press(page, "Open the secret");
    await meanIt(page);
    assert.equal(await page.textContent("#the-secret"), "something");
    await context.close();
});

test("signing in, wrong and right, and out again", async () => {
    const { context, page } = await open();
    await signIn(page, server.url, { ...account, password: "wrong" });
    await page.getByText("That address and password do not belong together").waitFor();
    assert.equal(await page.inputValue("#email"), account.email);
    assert.equal(await page.inputValue("#password"), "");
    await page.fill("#password", account.password);
    await press(page, "Sign in");
    await page.getByText(`Signed in as ${account.email}.`).waitFor();
    await press(page, "Sign out");
    assert.equal(page.url(), `${server.url}/`);
    await page.goto(`${server.url}/account`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await context.close();
});

test("the list is filtered, and what is ticked in it is burned", async () => {
    const own = new Api(server.url, account);
    const [first, second, third] = [await own.share("one"), await own.share("two"), await own.share("three")];
    await own.post(`secret/${third.keys.link}`);
    const { context, page } = await open();
    await signIn(page, server.url, account);
    const row = (shared) => page.locator("tr", { has: page.locator(`input[value="${shared.keys.receipt}"]`) });
    assert.equal(await page.locator("tbody tr").count(), 3);
    await row(first).getByRole("checkbox").check();
    await press(page, "Burn what is ticked");
    await page.getByText("1 secret was burned.").waitFor();
    assert.deepEqual([await own.state(first), await own.state(second), await own.state(third)], ["burned", "new", "received"]);
    for (const [filter, count] of [["not opened", 1], ["opened", 1], ["burned", 1], ["expired", 0], ["all", 3]]) {
        await page.getByRole("link", { name: filter, exact: true }).click();
        assert.equal(await page.locator("tbody tr").count(), count, filter);
    }
    await context.close();
});

test("a token is made, works, and is revoked", async () => {
    const { context, page } = await open();
    await signIn(page, server.url, account);
    await page.getByRole("link", { name: "API tokens" }).click();
    await page.fill("#name", "deploy script");
    await page.fill("#days", "7");
    await press(page, "Make a token");
    const token = await page.inputValue("#made");
    assert.equal((await new Api(server.url, { ...account, token }).post("share", { secret: "x" })).status, 200);
    await press(page, "Revoke the token deploy script");
    assert.equal(await page.getByText("deploy script", { exact: true }).count(), 0);
    assert.notEqual((await new Api(server.url, { ...account, token }).post("share", { secret: "x" })).status, 200);
    await context.close();
});
