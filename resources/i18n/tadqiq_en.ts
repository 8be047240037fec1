<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Amount</name>
        <message numerus="yes">
            <source>%n billion(s)</source>
            <translation>
                <numerusform>%n billion</numerusform>
                <numerusform>%n billion</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n million(s)</source>
            <translation>
                <numerusform>%n million</numerusform>
                <numerusform>%n million</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n trillion(s)</source>
            <translation>
                <numerusform>%n trillion</numerusform>
                <numerusform>%n trillion</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Change</name>
        <message numerus="yes">
            <source>{change} (%n article(s))</source>
            <translation>
                <numerusform>{change} (%n article)</numerusform>
                <numerusform>{change} (%n articles)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{change} (%n claim(s))</source>
            <translation>
                <numerusform>{change} (%n claim)</numerusform>
                <numerusform>{change} (%n claims)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Checking</name>
        <message numerus="yes">
            <source>{verdict}: %n claim(s). One undo takes it back.</source>
            <translation>
                <numerusform>{verdict}: %n claim. One undo takes it back.</numerusform>
                <numerusform>{verdict}: %n claims. One undo takes it back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClaimsList</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n mention</numerusform>
                <numerusform>%n mentions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message numerus="yes">
            <source>%n row(s) written to {file}.</source>
            <translation>
                <numerusform>%n row written to {file}.</numerusform>
                <numerusform>%n rows written to {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reshaping</name>
        <message numerus="yes">
            <source>%n claim(s) are one fact now: what is decided counts for all.</source>
            <translation>
                <numerusform>%n claim is one fact now: what is decided counts for it.</numerusform>
                <numerusform>%n claims are one fact now: what is decided counts for all.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%n flagged</source>
            <translation>
                <numerusform>%n flagged</numerusform>
                <numerusform>%n flagged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>%n left</numerusform>
                <numerusform>%n left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Teaching</name>
        <message numerus="yes">
            <source>%n claim(s) found that were not there before.</source>
            <translation>
                <numerusform>%n claim found that was not there before.</numerusform>
                <numerusform>%n claims found that were not there before.</numerusform>
            </translation>
        </message>
    </context>
</TS>
