/** Files with law in them, read strictly: every fault knows its file, its line and its texts. */
package vn.rasoat.rules.text;
