// Made of docs/openapi.json b1e5f381d67a10d5b35258801c0e8468004dad9dc6ce1036018d54ed33117fa4
export interface paths {
    readonly "/api/dialogue-drafts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Begin a dialogue as a draft, which nobody but the office and auditors sees until it is announced
         * @description For: office.
         */
        readonly post: operations["PrepareDialogue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The dialogues
         * @description For: anybody.
         */
        readonly get: operations["dialogues"];
        readonly put?: never;
        /**
         * Start a consultation and say who is asked and by which channels
         * @description For: office.
         */
        readonly post: operations["AnnounceDialogue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/announcement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make a draft public, as it stands
         * @description For: office.
         */
        readonly post: operations["AnnouncePreparedDialogue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct what was said of a dialogue; what is not named stays. Published with its reason, which a draft does not need
         * @description For: office.
         */
        readonly post: operations["CorrectDialogue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a dialogue with a published reason: it leaves the lists, and nothing more is taken in
         * @description For: office.
         */
        readonly post: operations["CancelDialogue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/themes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Define a theme of the dialogue
         * @description For: office.
         */
        readonly post: operations["DefineTheme"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Pose a guiding question within a theme
         * @description For: office.
         */
        readonly post: operations["PoseGuidingQuestion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/rewordings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a guiding question in other words: its next version
         * @description For: office.
         */
        readonly post: operations["RewordGuidingQuestion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/phase-schedules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Plan a phase: its days, both inclusive, or times of the dialogue’s zone. It begins and ends by itself
         * @description For: office.
         */
        readonly post: operations["SchedulePhase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/phase-openings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a phase
         * @description For: office.
         */
        readonly post: operations["OpenPhase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/phase-closings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Close a phase
         * @description For: office.
         */
        readonly post: operations["ClosePhase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/moderation-policies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Adopt the rules of moderation; frozen once the dialogue phase has begun
         * @description For: office.
         */
        readonly post: operations["AdoptModerationPolicy"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/assessment-frameworks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Adopt the rules of assessment; fixed once the evaluation phase has begun
         * @description For: office.
         */
        readonly post: operations["AdoptAssessmentFramework"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/disposition-reasons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Adopt the reasons for which contributions may be set aside
         * @description For: office.
         */
        readonly post: operations["AdoptDispositionReasons"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/protections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say what keeps one person from taking part as many, from now on; with a published reason once the dialogue phase has begun
         * @description For: office.
         */
        readonly post: operations["ProtectParticipation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/code-batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Issue a batch of participation codes, to be sent to those who may take part; the codes are then read at its address
         * @description For: office.
         */
        readonly post: operations["IssueParticipationCodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/code-batches/{codeBatch}/revocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take the codes of a batch no more, with a published reason; what came by them stays
         * @description For: office.
         */
        readonly post: operations["RevokeParticipationCodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/contributions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Answer a guiding question, or another contribution. The answer has a secret with which to come back
         * @description For: office, rapporteur, anybody.
         */
        readonly post: operations["SubmitContribution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept a contribution
         * @description For: office, moderator.
         */
        readonly post: operations["AcceptContribution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/rejection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reject a contribution for a reason of the moderation policy
         * @description For: office, moderator.
         */
        readonly post: operations["RejectContribution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/appeal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Appeal against the rejection of your contribution, or against its redaction
         * @description For: anybody.
         */
        readonly post: operations["LodgeAppeal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/appeal/upholding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept what was rejected, or show what was redacted: decided by a second person
         * @description For: office, moderator.
         */
        readonly post: operations["UpholdAppeal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/appeal/dismissal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Confirm a rejection or a redaction: decided by a second person
         * @description For: office, moderator.
         */
        readonly post: operations["DismissAppeal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/redactions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Remove or replace further passages, shown with their marks; the original stays. What adds more than it removes waits for a second person
         * @description For: office, moderator.
         */
        readonly post: operations["RedactContribution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/redaction-proposal/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Redact as somebody else has proposed: by a second person
         * @description For: office, moderator.
         */
        readonly post: operations["ConfirmRedaction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/redaction-proposal/declining": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Leave the text as it is, against a proposal: by a second person
         * @description For: office, moderator.
         */
        readonly post: operations["DeclineRedaction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take back your contribution: it is no longer shown
         * @description For: anybody.
         */
        readonly post: operations["WithdrawContribution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/merger": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * State that a contribution says the same as another; ratings stay where they were given
         * @description For: moderator, analyst.
         */
        readonly post: operations["MergeContribution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/unmerging": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a merged contribution stand for itself again
         * @description For: moderator, analyst.
         */
        readonly post: operations["UnmergeContribution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/setting-aside": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Set a contribution aside: it was read and is not pursued, for an adopted reason
         * @description For: analyst.
         */
        readonly post: operations["SetContributionAside"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/setting-aside/taking-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a contribution that was set aside wait for its fate again, until the publication phase begins
         * @description For: analyst.
         */
        readonly post: operations["TakeBackSettingAside"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/gatherings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Plan a gathering in one of the formats of the dialogue
         * @description For: office, rapporteur.
         */
        readonly post: operations["ScheduleGathering"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/rescheduling": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Move a gathering, or change how many can come; what is left out stays. New places go to those who wait
         * @description For: office, rapporteur.
         */
        readonly post: operations["RescheduleGathering"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * State that a gathering does not take place
         * @description For: office, rapporteur.
         */
        readonly post: operations["CancelGathering"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/holding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * State that a gathering took place, and how many of each stakeholder group came
         * @description For: office, rapporteur.
         */
        readonly post: operations["HoldGathering"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/minutes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * File what was written down at a gathering: at most 5 MiB. The record keeps its digest
         * @description For: office, rapporteur.
         */
        readonly post: operations["FileMinutes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/registrations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who registered, with names and addresses
         * @description For: office, rapporteur.
         */
        readonly get: operations["registrations"];
        readonly put?: never;
        /**
         * Register for a gathering, or for its waiting list. The answer has a secret with which to come back
         * @description For: anybody.
         */
        readonly post: operations["RegisterForGathering"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/registrations/{registration}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take back your registration: your place goes to whoever has waited longest
         * @description For: anybody.
         */
        readonly post: operations["WithdrawRegistration"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who is invited, with names and addresses
         * @description For: office, rapporteur.
         */
        readonly get: operations["invitations"];
        readonly put?: never;
        /**
         * Invite somebody. The answer has the secret of the link with which the person answers
         * @description For: office, rapporteur.
         */
        readonly post: operations["IssueInvitation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/invitations/{invitation}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say whether you come; until the gathering begins you can say otherwise
         * @description For: anybody.
         */
        readonly post: operations["AnswerInvitation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/ratings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Agree, pass or disagree; the last word counts
         * @description For: anybody.
         */
        readonly post: operations["RateContribution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/ratings/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take back your rating
         * @description For: anybody.
         */
        readonly post: operations["WithdrawRating"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/measures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Draft a measure: one thing that could be done
         * @description For: analyst.
         */
        readonly post: operations["DraftMeasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/measures/{measure}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Link a literal span of an accepted contribution that speaks for the measure, against it, or under a condition
         * @description For: analyst.
         */
        readonly post: operations["LinkEvidence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/measures/{measure}/evidence/{evidence}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a piece of evidence off a measure, for a published reason
         * @description For: analyst.
         */
        readonly post: operations["UnlinkEvidence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/measures/{measure}/rewordings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a measure in other words, for a published reason
         * @description For: analyst.
         */
        readonly post: operations["RewordMeasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/measures/{measure}/split": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Split a measure into several; every piece of evidence goes to one of them, or to more
         * @description For: analyst.
         */
        readonly post: operations["SplitMeasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/measures/{measure}/mergers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let other measures end in this one; their evidence follows
         * @description For: analyst.
         */
        readonly post: operations["MergeMeasures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/measures/{measure}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw a measure, for a published reason
         * @description For: analyst.
         */
        readonly post: operations["WithdrawMeasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/rounds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a round: some assessors assess some measures; a later round shows them what the one before came to
         * @description For: office.
         */
        readonly post: operations["OpenAssessmentRound"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/rounds/{round}/measures/{measure}/assessments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Assess a measure on each criterion of the framework, or assess it anew. Sealed until the round is closed
         * @description For: assessor.
         */
        readonly post: operations["AssessMeasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/rounds/{round}/recusals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Recuse yourself from a measure, or from all of them, and assess it no longer
         * @description For: assessor.
         */
        readonly post: operations["RecuseAssessor"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/rounds/{round}/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Close a round and open its scores; without the quorum, for a stated reason
         * @description For: office.
         */
        readonly post: operations["CloseAssessmentRound"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/rounds/{round}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a round, for a published reason; its scores stay sealed
         * @description For: office.
         */
        readonly post: operations["CancelAssessmentRound"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/recommendations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Draft a recommendation: what somebody shall do, by which instrument and until when
         * @description For: analyst.
         */
        readonly post: operations["DraftRecommendation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations/{recommendation}/rewordings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a recommendation in other words, for a published reason, as long as it is not adopted
         * @description For: analyst.
         */
        readonly post: operations["RewordRecommendation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations/{recommendation}/measures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a recommendation rest on a measure of its dialogue
         * @description For: analyst.
         */
        readonly post: operations["AttachMeasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations/{recommendation}/measures/{measure}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a measure off a recommendation, for a published reason, as long as it is not adopted
         * @description For: analyst.
         */
        readonly post: operations["DetachMeasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations/{recommendation}/dissents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a stakeholder group does not agree, and why; it stands beside the recommendation
         * @description For: analyst, office.
         */
        readonly post: operations["RecordDissent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations/{recommendation}/adoption": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Adopt a recommendation, each of whose measures was assessed in closed rounds as it stands, and is still backed by evidence
         * @description For: publisher.
         */
        readonly post: operations["AdoptRecommendation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations/{recommendation}/deferral": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Defer a recommendation: it may be adopted later
         * @description For: publisher.
         */
        readonly post: operations["DeferRecommendation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations/{recommendation}/rejection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reject a recommendation
         * @description For: publisher.
         */
        readonly post: operations["RejectRecommendation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations/{recommendation}/reconsideration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a decision on a recommendation back, for a published reason, also after its publication; it can then be decided anew
         * @description For: publisher.
         */
        readonly post: operations["ReconsiderRecommendation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/recommendation-order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say in which order the recommendations stand; those not named follow as they were drafted
         * @description For: publisher.
         */
        readonly post: operations["OrderRecommendations"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations/{recommendation}/implementation-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report what became of an adopted recommendation, with the source
         * @description For: publisher.
         */
        readonly post: operations["ReportImplementation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Have a report written: the summary of a phase, or the results
         * @description For: office, analyst, publisher.
         */
        readonly post: operations["RequestReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reports/{report}/repetition": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Have a report written once more: because it failed, or because a text was taken back before it was published
         * @description For: office, analyst, publisher.
         */
        readonly post: operations["RepeatReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reports/{report}/publication": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Publish a report; with the results, the adopted recommendations are published, each at its place
         * @description For: publisher.
         */
        readonly post: operations["PublishReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A dialogue with its themes, questions, phases and rules
         * @description For: anybody.
         */
        readonly get: operations["dialogues-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dialogues/{dialogue}/code-batches/{codeBatch}/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The participation codes of a batch, to be sent: number,code
         * @description For: office.
         */
        readonly get: operations["participation-codes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The contributions of a dialogue, with tallies
         * @description For: anybody.
         */
        readonly get: operations["contributions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A contribution
         * @description For: anybody.
         */
        readonly get: operations["contributions-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The gatherings of a dialogue, with places and attendance
         * @description For: anybody.
         */
        readonly get: operations["gatherings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A gathering
         * @description For: anybody.
         */
        readonly get: operations["gatherings-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}.ics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A gathering for a calendar (RFC 5545), in the language of Accept-Language
         * @description For: anybody.
         */
        readonly get: operations["gatherings-calendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/minutes/{digest}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The file of the minutes of a gathering
         * @description For: office, rapporteur, auditor.
         */
        readonly get: operations["minutes-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/registrations/{registration}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Your own registration
         * @description For: anybody.
         */
        readonly get: operations["registration-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/gatherings/{gathering}/invitations/{invitation}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Your own invitation
         * @description For: anybody.
         */
        readonly get: operations["invitation-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/moderation-log": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Every act of moderation with its reason
         * @description For: anybody.
         */
        readonly get: operations["moderation-log"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/moderation-queue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What waits for moderators, with its text: sorted, filtered and counted
         * @description For: office, moderator.
         */
        readonly get: operations["moderation-queue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/theme-input": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What came in, in figures
         * @description For: anybody.
         */
        readonly get: operations["theme-input"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/measures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The measures of a dialogue, and how much they rest on
         * @description For: anybody.
         */
        readonly get: operations["measures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/measures/{measure}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A measure with its evidence, quoted, and its lineage
         * @description For: anybody.
         */
        readonly get: operations["measures-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/assessments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The assessment rounds: how far they are, or what they came to
         * @description For: anybody.
         */
        readonly get: operations["assessments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/assessments/{round}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A round: the matrix measure × criterion × seat and its figures, once it is closed
         * @description For: anybody.
         */
        readonly get: operations["assessments-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/own-assessments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Your assessment rounds: which measures you have assessed, and which are missing
         * @description For: assessor.
         */
        readonly get: operations["own-assessments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/own-assessments/{round}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Your own words in a round, as you said them, before and after it is closed
         * @description For: assessor.
         */
        readonly get: operations["own-assessments-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/rounds/{round}/feedback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What the previous round came to, for an assessor of this one
         * @description For: assessor.
         */
        readonly get: operations["feedback"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The recommendations of a dialogue, and what was decided on them
         * @description For: anybody.
         */
        readonly get: operations["recommendations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/recommendations/{recommendation}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A recommendation with its measures, the dissent and what became of it
         * @description For: anybody.
         */
        readonly get: operations["recommendations-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dispositions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What became of each contribution of a dialogue
         * @description For: anybody.
         */
        readonly get: operations["dispositions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dispositions/coverage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What became of the contributions of a dialogue, in figures
         * @description For: anybody.
         */
        readonly get: operations["dispositions-coverage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/contributions/{contribution}/way": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The whole way of a contribution: moderation, mergers, the measures that quote it, the recommendations it reached
         * @description For: anybody.
         */
        readonly get: operations["dispositions-way"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The reports of a dialogue; those that are not published are for officials
         * @description For: anybody.
         */
        readonly get: operations["reports"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reports/{report}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A report with its files, and how far the work on it is
         * @description For: anybody.
         */
        readonly get: operations["reports-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reports/{report}/files/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A file of a report; its ETag is its digest
         * @description For: anybody.
         */
        readonly get: operations["report-files-one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reminders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What waits for you, and since when
         * @description For: office, moderator, rapporteur, analyst, assessor, auditor, publisher.
         */
        readonly get: operations["reminders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/conspicuous-ratings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * From which networks many people rated on one day that is over, as far as it is still kept. Nothing is dropped for it
         * @description For: office, auditor.
         */
        readonly get: operations["conspicuous-ratings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ratings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The current ratings by pseudonym
         * @description For: auditor.
         */
        readonly get: operations["ratings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Problem: {
            /** Format: uri-reference */
            readonly type: string;
            /** @description In the language of Accept-Language; German by default */
            readonly title: string;
            readonly status: number;
            /** @description What would have been needed; in the same language */
            readonly detail?: string;
            /** @enum {string} */
            readonly code: "act-before-its-object" | "act-in-future" | "address-already-registered" | "another-phase-open" | "answered-contribution-gone" | "answered-contribution-unknown" | "appeal-already-decided" | "appeal-needs-second-person" | "appeal-not-lodged" | "appeal-too-late" | "appeals-pending" | "appeals-possible" | "as-of-before-record" | "as-of-in-future" | "as-of-malformed" | "assessment-anchor-off-scale" | "assessment-anchor-repeated" | "assessment-consensus-meaningless" | "assessment-cut-meaningless" | "assessment-framework-frozen" | "assessment-framework-missing" | "assessment-quorum-meaningless" | "assessment-scale-empty" | "assessment-score-off-scale" | "assessor-not-in-round" | "assessor-recused" | "body-too-large" | "busy" | "capacity-below-confirmed" | "card-gathering-unknown" | "card-has-participant" | "card-needs-rapporteur" | "card-of-another-format" | "certainty-unknown" | "channel-not-open" | "channel-unknown" | "code-batch-unknown" | "code-repeated" | "contribution-already-accepted" | "contribution-already-rejected" | "contribution-already-submitted" | "contribution-merged" | "contribution-not-accepted" | "contribution-not-merged" | "contribution-not-redacted" | "contribution-not-rejected" | "contribution-secret-wrong" | "contribution-set-aside" | "contribution-unknown" | "contribution-withdrawn" | "contributions-open" | "correction-reason-missing" | "criteria-weights-unbalanced" | "criterion-missing" | "criterion-unknown" | "dialogue-already-announced" | "dialogue-cancelled" | "dialogue-not-announced" | "dialogue-phase-not-open" | "dialogue-unknown" | "disk-full" | "disposition-reason-unknown" | "disposition-reasons-frozen" | "evaluation-phase-not-begun" | "evaluation-phase-not-open" | "evidence-already-linked" | "evidence-not-accepted" | "evidence-unknown" | "format-open-to-everybody" | "format-unknown" | "gathering-already-held" | "gathering-already-scheduled" | "gathering-begun" | "gathering-by-invitation" | "gathering-by-registration" | "gathering-cancelled" | "gathering-ends-before-it-begins" | "gathering-full" | "gathering-not-begun" | "gathering-not-held" | "gathering-unknown" | "group-unknown" | "idempotency-key-malformed" | "idempotency-key-missing" | "idempotency-key-reused" | "idempotency-key-weak" | "if-match-malformed" | "if-match-missing" | "internal-error" | "invitation-secret-wrong" | "invitation-unknown" | "island-unknown" | "later-phase-begun" | "lineage-too-large" | "measure-already-drafted" | "measure-assessed-in-another-chain" | "measure-changed-since-assessed" | "measure-into-itself" | "measure-merged" | "measure-not-attached" | "measure-not-in-dialogue" | "measure-not-in-round" | "measure-not-taken-into-round" | "measure-split" | "measure-under-assessment" | "measure-unknown" | "measure-withdrawn" | "measure-without-evidence" | "measure-without-standing-evidence" | "media-type-unsupported" | "merge-into-itself" | "merge-target-not-accepted" | "merge-target-unknown" | "method-not-allowed" | "minutes-digest-wrong" | "minutes-of-another-type" | "minutes-too-large" | "minutes-unknown" | "moderation-policy-frozen" | "moderation-policy-missing" | "moderation-reason-missing" | "moderation-reason-unknown" | "not-allowed" | "not-authenticated" | "not-found" | "outcome-unknown" | "participant-already-registered" | "participant-missing" | "participant-too-short" | "participation-code-revoked" | "participation-code-wrong" | "participation-codes-exhausted" | "participation-login-missing" | "participation-login-not-possible" | "participation-over" | "participation-puzzle-unsolved" | "passage-out-of-range" | "passages-overlap" | "phase-ends-before-it-begins" | "phase-not-open" | "phase-not-scheduled" | "previous-round-not-closed" | "protection-reason-missing" | "publication-phase-begun" | "publication-phase-not-begun" | "question-already-posed" | "question-unknown" | "question-version-unknown" | "quorum-not-met" | "quote-erased" | "quote-mismatch" | "quote-out-of-range" | "recommendation-adopted" | "recommendation-already-decided" | "recommendation-already-drafted" | "recommendation-measure-not-assessed" | "recommendation-measures-too-many" | "recommendation-not-adopted" | "recommendation-not-decided" | "recommendation-not-in-dialogue" | "recommendation-quorum-not-met" | "recommendation-rounds-incomplete" | "recommendation-unknown" | "recommendation-without-measures" | "recommendations-reconsidered" | "recommendations-stale" | "recommendations-undecided" | "record-damaged" | "record-newer" | "redaction-already-proposed" | "redaction-needs-second-person" | "redaction-not-proposed" | "redaction-text-erased" | "redaction-under-appeal" | "registration-closed" | "registration-ends-after-beginning" | "registration-secret-wrong" | "registration-unknown" | "report-already-rendered" | "report-already-requested" | "report-as-of-in-future" | "report-file-unknown" | "report-not-rendered" | "report-outdated" | "report-phase-mismatch" | "report-phase-not-begun" | "report-texts-outdated" | "report-unknown" | "request-malformed" | "revision-mismatch" | "round-already-opened" | "round-already-succeeded" | "round-cancelled" | "round-closed" | "round-not-in-dialogue" | "round-place-lost" | "round-too-large" | "round-unknown" | "second-reader-not-second-person" | "source-needs-official" | "split-evidence-unknown" | "split-loses-evidence" | "theme-already-defined" | "theme-unknown" | "time-zone-fixed" | "time-zone-unknown" | "too-many-requests" | "view-behind";
            /** @description The id of the request, also in the log */
            readonly instance: string;
            /** @description Of `not-allowed`: one of these would have been */
            readonly roles?: readonly string[];
            readonly errors?: readonly {
                /** @description JSON pointer (RFC 6901) of the field */
                readonly pointer: string;
                readonly code: string;
                readonly detail: string;
            }[];
        };
        readonly Answer: {
            /** @description Place in the record */
            readonly sequence: number;
            /** @description Of the stream; also in the ETag, for If-Match */
            readonly revision: number;
            /** @description Nothing was added: the same request had come before, or it stood so already */
            readonly repeated: boolean;
            /** Format: uuid */
            readonly dialogue?: string;
            /** Format: uuid */
            readonly contribution?: string;
            /** Format: uuid */
            readonly gathering?: string;
            /** Format: uuid */
            readonly registration?: string;
            /** @description Of a registration: whether it has a place or waits for one, as of now */
            readonly standing?: ("confirmed" | "waiting" | "withdrawn") | null;
            /** @description On the waiting list, from 1; null for who does not wait */
            readonly placeInLine?: number | null;
            /** Format: uuid */
            readonly invitation?: string;
            /** Format: uuid */
            readonly measure?: string;
            /** Format: uuid */
            readonly evidence?: string;
            /** Format: uuid */
            readonly round?: string;
            /** Format: uuid */
            readonly recommendation?: string;
            /** Format: uuid */
            readonly report?: string;
            /** Format: uuid */
            readonly codeBatch?: string;
            /** @description Keep it: with it you come back to what you sent, follow it and withdraw it */
            readonly secret?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly PrepareDialogue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly title: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    readonly mandate: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @default null */
                    readonly notice?: ({
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    }) | null;
                    /**
                     * @description IANA name
                     * @default Europe/Berlin
                     */
                    readonly timeZone?: string;
                    readonly channels: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                        readonly open: boolean;
                    }[];
                    readonly groups: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dialogues: {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                /** @description Without it, those that are announced, and for the office and auditors the drafts */
                readonly status?: "draft" | "announced" | "cancelled";
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly dialogue: string;
                            /** @enum {string} */
                            readonly status: "draft" | "announced" | "cancelled";
                            readonly revision: number;
                            readonly title: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            readonly mandate: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            readonly notice: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            readonly timeZone: string;
                            readonly channels: readonly ({
                                readonly code: string;
                                readonly title: {
                                    readonly de?: string;
                                    readonly en?: string;
                                };
                                /**
                                 * @description Takes nothing new
                                 * @constant
                                 */
                                readonly closed?: true;
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                            readonly groups: readonly ({
                                readonly code: string;
                                readonly title: {
                                    readonly de?: string;
                                    readonly en?: string;
                                };
                                /**
                                 * @description Takes nothing new
                                 * @constant
                                 */
                                readonly closed?: true;
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                            readonly themes: readonly {
                                readonly theme: string;
                                readonly title: {
                                    readonly de?: string;
                                    readonly en?: string;
                                };
                                readonly questions: readonly {
                                    readonly question: string;
                                    readonly versions: readonly {
                                        readonly version: number;
                                        readonly text: {
                                            readonly de?: string;
                                            readonly en?: string;
                                        };
                                    }[];
                                }[];
                            }[];
                            readonly phases: readonly {
                                readonly phase: string;
                                /**
                                 * @description As of the sequence of the answer
                                 * @enum {string}
                                 */
                                readonly status: "scheduled" | "open" | "closed";
                                /** @description As it was scheduled: a day, or a time of the dialogue’s zone */
                                readonly opensOn: string;
                                /** @description As it was scheduled: a day, or a time of the dialogue’s zone */
                                readonly closesOn: string;
                                /**
                                 * Format: date-time
                                 * @description Its first moment
                                 */
                                readonly opensAt: string;
                                /**
                                 * Format: date-time
                                 * @description The first moment after it
                                 */
                                readonly closesAt: string;
                            }[];
                            readonly moderationPolicy: ({
                                readonly version: number;
                            } & {
                                readonly [key: string]: unknown;
                            }) | null;
                            /** @description The reasons that each act can have: those of the moderation policy, or the standard ones where it names none */
                            readonly moderationReasons: {
                                readonly [key: string]: readonly ({
                                    readonly code: string;
                                    readonly title: {
                                        readonly de?: string;
                                        readonly en?: string;
                                    };
                                } & {
                                    readonly [key: string]: unknown;
                                })[];
                            };
                            readonly assessmentFramework: ({
                                readonly version: number;
                            } & {
                                readonly [key: string]: unknown;
                            }) | null;
                            readonly dispositionReasons: ({
                                readonly version: number;
                            } & {
                                readonly [key: string]: unknown;
                            }) | null;
                            /** @description What keeps one person from taking part as many, now; each rating says under which it came */
                            readonly protection: {
                                /** @constant */
                                readonly kind: "none";
                                readonly version: number;
                                readonly sequence: number | null;
                                /** @description When that was recorded */
                                readonly since: string | null;
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                } | null;
                            } | {
                                /** @constant */
                                readonly kind: "codes";
                                readonly version: number;
                                readonly sequence: number | null;
                                /** @description When that was recorded */
                                readonly since: string | null;
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                } | null;
                            } | {
                                /** @constant */
                                readonly kind: "login";
                                readonly version: number;
                                readonly sequence: number | null;
                                /** @description When that was recorded */
                                readonly since: string | null;
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                } | null;
                                /** @description The OpenID Connect issuer at which participants log in, by the settings of this moment; null where they say none */
                                readonly issuer: string | null;
                                /** @description What their access token must be meant for */
                                readonly audience: string | null;
                            } | {
                                /** @constant */
                                readonly kind: "puzzle";
                                readonly version: number;
                                readonly sequence: number | null;
                                /** @description When that was recorded */
                                readonly since: string | null;
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                } | null;
                                readonly difficulty: number;
                            };
                            /** @description Each that there was; before the first of them there was none */
                            readonly protections: readonly ({
                                /** @constant */
                                readonly kind: "none";
                                readonly version: number;
                                readonly sequence: number | null;
                                /** @description When that was recorded */
                                readonly since: string | null;
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                } | null;
                            } | {
                                /** @constant */
                                readonly kind: "codes";
                                readonly version: number;
                                readonly sequence: number | null;
                                /** @description When that was recorded */
                                readonly since: string | null;
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                } | null;
                            } | {
                                /** @constant */
                                readonly kind: "login";
                                readonly version: number;
                                readonly sequence: number | null;
                                /** @description When that was recorded */
                                readonly since: string | null;
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                } | null;
                            } | {
                                /** @constant */
                                readonly kind: "puzzle";
                                readonly version: number;
                                readonly sequence: number | null;
                                /** @description When that was recorded */
                                readonly since: string | null;
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                } | null;
                                readonly difficulty: number;
                            })[];
                            /** @description How many participation codes were issued, and which of them are taken no more */
                            readonly codeBatches: readonly {
                                /** Format: uuid */
                                readonly codeBatch: string;
                                readonly number: number;
                                readonly count: number;
                                /** @description Place in the record */
                                readonly sequence: number;
                                /** Format: date-time */
                                readonly issuedAt: string;
                                readonly revoked: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: {
                                        readonly de?: string;
                                        readonly en?: string;
                                    };
                                } | null;
                            }[];
                            readonly recommendationOrder: readonly string[];
                            /** @description Since it was announced; the view as of the sequence before shows what was said until then */
                            readonly corrections: readonly {
                                /** @description Place in the record */
                                readonly sequence: number;
                                /** Format: date-time */
                                readonly at: string;
                                readonly corrected: readonly string[];
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                } | null;
                            }[];
                            readonly cancellation: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                };
                            } | null;
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AnnounceDialogue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly title: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    readonly mandate: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @default null */
                    readonly notice?: ({
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    }) | null;
                    /**
                     * @description IANA name
                     * @default Europe/Berlin
                     */
                    readonly timeZone?: string;
                    readonly channels: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                        readonly open: boolean;
                    }[];
                    readonly groups: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AnnouncePreparedDialogue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CorrectDialogue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly title?: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    readonly mandate?: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    readonly notice?: ({
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    }) | null;
                    /** @description IANA name */
                    readonly timeZone?: string;
                    /** @description The list as it shall be. What is missing takes nothing new; what came by it keeps it */
                    readonly channels?: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                        readonly open: boolean;
                    }[];
                    /** @description The list as it shall be. What is missing takes nothing new; what came by it keeps it */
                    readonly groups?: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                    }[];
                    /** @description New titles of themes */
                    readonly themes?: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly theme: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                    }[];
                    /** @default null */
                    readonly reason?: ({
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    }) | null;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing (RFC 9457) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CancelDialogue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DefineTheme: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Lower-case words with hyphens, at most 64 characters */
                    readonly theme: string;
                    readonly title: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PoseGuidingQuestion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Lower-case words with hyphens, at most 64 characters */
                    readonly theme: string;
                    /** @description Lower-case words with hyphens, at most 64 characters */
                    readonly question: string;
                    readonly text: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RewordGuidingQuestion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Lower-case words with hyphens, at most 64 characters */
                    readonly question: string;
                    readonly text: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing (RFC 9457) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SchedulePhase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly phase: "analysis" | "dialogue" | "evaluation" | "publication";
                    /**
                     * @description A day, or a time of the dialogue’s zone: 2026-05-01 or 2026-05-01T09:00
                     * @example 2026-05-01T09:00
                     */
                    readonly opensOn: string;
                    /**
                     * @description A day, or a time of the dialogue’s zone: 2026-05-01 or 2026-05-01T09:00
                     * @example 2026-05-01T09:00
                     */
                    readonly closesOn: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OpenPhase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly phase: "analysis" | "dialogue" | "evaluation" | "publication";
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ClosePhase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly phase: "analysis" | "dialogue" | "evaluation" | "publication";
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AdoptModerationPolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly mode: "before-publication" | "after-publication";
                    readonly appealDays: number;
                    readonly reasons: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                        /** @description What it is a reason for; by default rejection and redaction */
                        readonly acts?: readonly ("acceptance" | "rejection" | "redaction" | "redaction-declining" | "appeal" | "appeal-upholding" | "appeal-dismissal" | "merger" | "unmerging" | "setting-aside-taken-back" | "phase-opening" | "phase-closing")[];
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AdoptAssessmentFramework: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly criteria: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                        /** @enum {string} */
                        readonly dimension: "effectiveness" | "feasibility";
                        readonly weight: number;
                        readonly question: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                    }[];
                    readonly scale: {
                        readonly min: number;
                        readonly max: number;
                        readonly anchors: readonly {
                            readonly value: number;
                            readonly title: {
                                readonly de: string;
                                readonly en?: string;
                            } | {
                                readonly de?: string;
                                readonly en: string;
                            };
                        }[];
                    };
                    readonly certainty: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                    }[];
                    readonly cut: number;
                    readonly quorum: number;
                    readonly consensus: {
                        readonly shareMin: number;
                        readonly withinPoints: number;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AdoptDispositionReasons: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reasons: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProtectParticipation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly protection: {
                        /** @constant */
                        readonly kind: "none";
                    } | {
                        /** @constant */
                        readonly kind: "codes";
                    } | {
                        /** @constant */
                        readonly kind: "login";
                    } | {
                        /** @constant */
                        readonly kind: "puzzle";
                        /** @description Front ends append a counter to a random text until it fits: 2^difficulty hashes on average, once for each participant */
                        readonly difficulty: number;
                    };
                    /** @default null */
                    readonly reason?: ({
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    }) | null;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly IssueParticipationCodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly count: number;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RevokeParticipationCodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
                readonly codeBatch: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SubmitContribution: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A UUID, or at least 32 random hex digits: whoever has the key can ask for the answer and its secret again. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Lower-case words with hyphens, at most 64 characters */
                    readonly theme: string;
                    /** @description Lower-case words with hyphens, at most 64 characters */
                    readonly question: string;
                    readonly questionVersion: number;
                    /** @description Lower-case words with hyphens, at most 64 characters */
                    readonly channel?: string;
                    readonly group?: string | null;
                    /** @default null */
                    readonly region?: string | null;
                    /**
                     * @default de
                     * @enum {string}
                     */
                    readonly language?: "de" | "en";
                    readonly answers?: string | null;
                    /** @default null */
                    readonly source?: {
                        readonly name: string;
                        readonly id: string;
                    } | null;
                    readonly card?: {
                        /** Format: uuid */
                        readonly gathering: string;
                        readonly island?: string | null;
                        /**
                         * @description Where the card hung, for instance B3
                         * @default null
                         */
                        readonly position?: string | null;
                        /** @default null */
                        readonly photoDigest?: string | null;
                    } | null;
                    /** @default null */
                    readonly title?: string | null;
                    readonly text: string;
                    /**
                     * @description Degrees, WGS 84
                     * @default null
                     */
                    readonly position?: {
                        readonly latitude: number;
                        readonly longitude: number;
                    } | null;
                    /** @default null */
                    readonly participant?: string | null;
                    /** @default null */
                    readonly transcriber?: string | null;
                    /** @default null */
                    readonly secondReader?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AcceptContribution: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RejectContribution: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                    readonly justification: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LodgeAppeal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description By default the rejection. Against a redaction: against all that can still be appealed against
                     * @enum {string}
                     */
                    readonly against?: "rejection" | "redaction";
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                    readonly justification: string;
                    /** @description The secret that came back when the contribution was submitted. */
                    readonly secret: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UpholdAppeal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description By default the rejection. Against a redaction: against all that can still be appealed against
                     * @enum {string}
                     */
                    readonly against?: "rejection" | "redaction";
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                    readonly justification: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DismissAppeal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description By default the rejection. Against a redaction: against all that can still be appealed against
                     * @enum {string}
                     */
                    readonly against?: "rejection" | "redaction";
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                    readonly justification: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RedactContribution: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                    /**
                     * @description In their order; each beside those that are redacted already, or around them
                     * @default []
                     */
                    readonly passages?: readonly {
                        /** @description Where it begins, in Unicode code points of the original text, from 0 */
                        readonly start: number;
                        /** @description Where it has ended: the first that is no longer in it */
                        readonly end: number;
                        /**
                         * @description What is shown there, in brackets; null: […]
                         * @default null
                         */
                        readonly replacement?: string | null;
                    }[];
                    /** @default false */
                    readonly removesTitle?: boolean;
                    /** @default false */
                    readonly removesPosition?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing (RFC 9457) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfirmRedaction: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing (RFC 9457) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeclineRedaction: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing (RFC 9457) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WithdrawContribution: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The secret that came back when the contribution was submitted. */
                    readonly secret: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MergeContribution: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly into: string;
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnmergeContribution: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SetContributionAside: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Lower-case words with hyphens, at most 64 characters */
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TakeBackSettingAside: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one */
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ScheduleGathering: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description A channel of the dialogue that is not open to everybody */
                    readonly format: string;
                    readonly title: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /**
                     * Format: date-time
                     * @description ISO 8601 with offset
                     */
                    readonly startsAt: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with offset
                     */
                    readonly endsAt: string;
                    readonly place: {
                        /** @default null */
                        readonly region?: string | null;
                        /** @description Public: where everybody can find it */
                        readonly venue: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                    };
                    readonly access: {
                        /** @constant */
                        readonly kind: "registration";
                        readonly capacity: number;
                        readonly waitingList: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        readonly registrationUntil: string;
                        /**
                         * @description How many people may register with the same e-mail address
                         * @default 1
                         */
                        readonly perAddress?: number;
                    } | {
                        /** @constant */
                        readonly kind: "invitation";
                    };
                    readonly islands?: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly code: string;
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly theme: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RescheduleGathering: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly gathering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with offset
                     */
                    readonly startsAt: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with offset
                     */
                    readonly endsAt: string;
                    /** @default null */
                    readonly place?: {
                        /** @default null */
                        readonly region?: string | null;
                        /** @description Public: where everybody can find it */
                        readonly venue: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                    } | null;
                    /** @default null */
                    readonly capacity?: number | null;
                    readonly registrationUntil?: string | null;
                    /** @default null */
                    readonly perAddress?: number | null;
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CancelGathering: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly gathering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly HoldGathering: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly gathering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly attendance: readonly {
                        /** @description Lower-case words with hyphens, at most 64 characters */
                        readonly group: string;
                        readonly count: number;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly FileMinutes: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly gathering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description SHA-256, 64 hex digits in lower case */
                    readonly digest: string;
                    /** @enum {string} */
                    readonly mediaType: "application/pdf" | "text/plain" | "text/markdown" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                    /**
                     * Format: byte
                     * @description The file in base64 (RFC 4648, section 4)
                     */
                    readonly file: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly registrations: {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly standing?: "confirmed" | "waiting" | "withdrawn";
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path: {
                readonly gathering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly registration: string;
                            /** Format: uuid */
                            readonly gathering: string;
                            /** @enum {string} */
                            readonly standing: "confirmed" | "waiting" | "withdrawn";
                            /** Format: date-time */
                            readonly receivedAt: string;
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** @description Null where it is erased, or the registration was withdrawn since, whatever the moment asked for */
                            readonly person: {
                                readonly name: string;
                                readonly address: string;
                            } | null;
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RegisterForGathering: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A UUID, or at least 32 random hex digits: whoever has the key can ask for the answer and its secret again. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly gathering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    /**
                     * Format: email
                     * @description An e-mail address; it registers once, unless the gathering allows more
                     */
                    readonly address: string;
                    /** @default null */
                    readonly participant?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WithdrawRegistration: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly gathering: string;
                readonly registration: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The secret that came back with the registration. */
                    readonly secret: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly invitations: {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly answer?: "accepted" | "declined";
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path: {
                readonly gathering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly invitation: string;
                            /** Format: uuid */
                            readonly gathering: string;
                            readonly group: string | null;
                            /** @description Null until somebody answers */
                            readonly answer: ("accepted" | "declined") | null;
                            /** Format: date-time */
                            readonly issuedAt: string;
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** @description Null where it is erased, or the registration was withdrawn since, whatever the moment asked for */
                            readonly person: {
                                readonly name: string;
                                readonly address: string;
                            } | null;
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly IssueInvitation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A UUID, or at least 32 random hex digits: whoever has the key can ask for the answer and its secret again. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly gathering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly group?: string | null;
                    readonly name: string;
                    /** @description Where one can write to: an e-mail address, or a postal one */
                    readonly address: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AnswerInvitation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly gathering: string;
                readonly invitation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly answer: "accepted" | "declined";
                    /** @description The secret of the link in the invitation. */
                    readonly secret: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RateContribution: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly value: "agree" | "pass" | "disagree";
                    /** @description A random text that only you know, such as a UUID, of 16 characters at least; or what the `protection` of the dialogue asks for: under `codes` a code, however it is typed; under `puzzle` a text that solves it; under `login` nothing. It becomes a pseudonym. */
                    readonly participant?: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WithdrawRating: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description A random text that only you know, such as a UUID, of 16 characters at least; or what the `protection` of the dialogue asks for: under `codes` a code, however it is typed; under `puzzle` a text that solves it; under `login` nothing. It becomes a pseudonym. */
                    readonly participant?: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DraftMeasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly themes: readonly string[];
                    readonly title: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    readonly text: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LinkEvidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly measure: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly contribution: string;
                    /** @description Where the quote begins, in Unicode code points of the contribution's text as it is shown, from 0 */
                    readonly start: number;
                    /** @description Where the quote has ended, in Unicode code points of the contribution's text as it is shown, from 0: the first that is no longer in it */
                    readonly end: number;
                    /** @enum {string} */
                    readonly stance: "supports" | "opposes" | "qualifies";
                    /**
                     * @description What stands there, to be safe: another text is refused
                     * @default null
                     */
                    readonly quote?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnlinkEvidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly measure: string;
                readonly evidence: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RewordMeasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly measure: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly title: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    readonly text: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing (RFC 9457) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SplitMeasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly measure: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly parts: readonly {
                        readonly themes: readonly string[];
                        readonly title: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                        readonly text: {
                            readonly de: string;
                            readonly en?: string;
                        } | {
                            readonly de?: string;
                            readonly en: string;
                        };
                        readonly evidence: readonly string[];
                    }[];
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MergeMeasures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly measure: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly from: readonly string[];
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WithdrawMeasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly measure: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OpenAssessmentRound: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly measures: readonly string[];
                    readonly previousRound?: string | null;
                    /** @description Subjects (`sub`) of the tokens of those who assess. They become pseudonyms and are not kept. */
                    readonly assessors: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AssessMeasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly round: string;
                readonly measure: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Points of the framework's scale, by criterion */
                    readonly scores: {
                        readonly [key: string]: number;
                    };
                    /** @description How certain you are, by criterion: codes of the framework */
                    readonly certainty: {
                        readonly [key: string]: string;
                    };
                    readonly justification: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecuseAssessor: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly round: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly measure?: string | null;
                    readonly justification: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CloseAssessmentRound: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly round: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default null */
                    readonly reason?: ({
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    }) | null;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CancelAssessmentRound: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly round: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DraftRecommendation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly themes: readonly string[];
                    readonly title: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    readonly text: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @description Who shall do it */
                    readonly addressee: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @description By which means: a law, a programme, an agreement */
                    readonly instrument: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @description Until when */
                    readonly horizon: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @enum {string} */
                    readonly strength: "must" | "should" | "may";
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RewordRecommendation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly recommendation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly themes: readonly string[];
                    readonly title: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    readonly text: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @description Who shall do it */
                    readonly addressee: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @description By which means: a law, a programme, an agreement */
                    readonly instrument: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @description Until when */
                    readonly horizon: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @enum {string} */
                    readonly strength: "must" | "should" | "may";
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing (RFC 9457) */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AttachMeasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly recommendation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly measure: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DetachMeasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly recommendation: string;
                readonly measure: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordDissent: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly recommendation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Lower-case words with hyphens, at most 64 characters */
                    readonly group: string;
                    readonly statement: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AdoptRecommendation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly recommendation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly rationale: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @description The closed rounds in which its measures were assessed: all of them, the latest included */
                    readonly rounds: readonly string[];
                    /**
                     * @description Published: why it is adopted although fewer than the quorum assessed a measure in its latest round
                     * @default null
                     */
                    readonly quorumReason?: ({
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    }) | null;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeferRecommendation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly recommendation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly rationale: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RejectRecommendation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly recommendation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly rationale: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReconsiderRecommendation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly recommendation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly rationale: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OrderRecommendations: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly recommendations: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReportImplementation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly recommendation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly state: "planned" | "begun" | "done" | "dropped";
                    readonly statement: {
                        readonly de: string;
                        readonly en?: string;
                    } | {
                        readonly de?: string;
                        readonly en: string;
                    };
                    /** @description Where anybody can check it: a URL or a citation */
                    readonly source: string;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RequestReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "phase" | "results";
                    /**
                     * @description Of a summary; the results name none
                     * @default null
                     */
                    readonly phase?: ("analysis" | "dialogue" | "evaluation" | "publication") | null;
                    /**
                     * @description The sequence whose state it shows; without it, the newest one there is
                     * @default null
                     */
                    readonly asOf?: number | null;
                };
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RepeatReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly report: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PublishReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 16 to 128 visible characters, such as a UUID. The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room. */
                readonly "Idempotency-Key": string;
                /** @description The revision that you saw, such as "3". The command is refused where something has changed since. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly report: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Where the record stands after the command */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state says no (RFC 9457) */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something has changed since the revision of If-Match (RFC 9457) */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large (RFC 9457) */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not application/json (RFC 9457) */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It names what is not there, or the Idempotency-Key came with another request (RFC 9457) */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No storage left: nothing is taken in until somebody has made room (RFC 9457) */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "dialogues-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path: {
                readonly dialogue: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly dialogue: string;
                        /** @enum {string} */
                        readonly status: "draft" | "announced" | "cancelled";
                        readonly revision: number;
                        readonly title: {
                            readonly de?: string;
                            readonly en?: string;
                        };
                        readonly mandate: {
                            readonly de?: string;
                            readonly en?: string;
                        };
                        readonly notice: {
                            readonly de?: string;
                            readonly en?: string;
                        } | null;
                        readonly timeZone: string;
                        readonly channels: readonly ({
                            readonly code: string;
                            readonly title: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            /**
                             * @description Takes nothing new
                             * @constant
                             */
                            readonly closed?: true;
                        } & {
                            readonly [key: string]: unknown;
                        })[];
                        readonly groups: readonly ({
                            readonly code: string;
                            readonly title: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            /**
                             * @description Takes nothing new
                             * @constant
                             */
                            readonly closed?: true;
                        } & {
                            readonly [key: string]: unknown;
                        })[];
                        readonly themes: readonly {
                            readonly theme: string;
                            readonly title: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            readonly questions: readonly {
                                readonly question: string;
                                readonly versions: readonly {
                                    readonly version: number;
                                    readonly text: {
                                        readonly de?: string;
                                        readonly en?: string;
                                    };
                                }[];
                            }[];
                        }[];
                        readonly phases: readonly {
                            readonly phase: string;
                            /**
                             * @description As of the sequence of the answer
                             * @enum {string}
                             */
                            readonly status: "scheduled" | "open" | "closed";
                            /** @description As it was scheduled: a day, or a time of the dialogue’s zone */
                            readonly opensOn: string;
                            /** @description As it was scheduled: a day, or a time of the dialogue’s zone */
                            readonly closesOn: string;
                            /**
                             * Format: date-time
                             * @description Its first moment
                             */
                            readonly opensAt: string;
                            /**
                             * Format: date-time
                             * @description The first moment after it
                             */
                            readonly closesAt: string;
                            /** @description What holds at this moment: a phase begins and ends by the clock. Null where the record has gone on since */
                            readonly statusNow: ("scheduled" | "open" | "closed") | null;
                        }[];
                        readonly moderationPolicy: ({
                            readonly version: number;
                        } & {
                            readonly [key: string]: unknown;
                        }) | null;
                        /** @description The reasons that each act can have: those of the moderation policy, or the standard ones where it names none */
                        readonly moderationReasons: {
                            readonly [key: string]: readonly ({
                                readonly code: string;
                                readonly title: {
                                    readonly de?: string;
                                    readonly en?: string;
                                };
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                        };
                        readonly assessmentFramework: ({
                            readonly version: number;
                        } & {
                            readonly [key: string]: unknown;
                        }) | null;
                        readonly dispositionReasons: ({
                            readonly version: number;
                        } & {
                            readonly [key: string]: unknown;
                        }) | null;
                        /** @description What keeps one person from taking part as many, now; each rating says under which it came */
                        readonly protection: {
                            /** @constant */
                            readonly kind: "none";
                            readonly version: number;
                            readonly sequence: number | null;
                            /** @description When that was recorded */
                            readonly since: string | null;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                        } | {
                            /** @constant */
                            readonly kind: "codes";
                            readonly version: number;
                            readonly sequence: number | null;
                            /** @description When that was recorded */
                            readonly since: string | null;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                        } | {
                            /** @constant */
                            readonly kind: "login";
                            readonly version: number;
                            readonly sequence: number | null;
                            /** @description When that was recorded */
                            readonly since: string | null;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            /** @description The OpenID Connect issuer at which participants log in, by the settings of this moment; null where they say none */
                            readonly issuer: string | null;
                            /** @description What their access token must be meant for */
                            readonly audience: string | null;
                        } | {
                            /** @constant */
                            readonly kind: "puzzle";
                            readonly version: number;
                            readonly sequence: number | null;
                            /** @description When that was recorded */
                            readonly since: string | null;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            readonly difficulty: number;
                        };
                        /** @description Each that there was; before the first of them there was none */
                        readonly protections: readonly ({
                            /** @constant */
                            readonly kind: "none";
                            readonly version: number;
                            readonly sequence: number | null;
                            /** @description When that was recorded */
                            readonly since: string | null;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                        } | {
                            /** @constant */
                            readonly kind: "codes";
                            readonly version: number;
                            readonly sequence: number | null;
                            /** @description When that was recorded */
                            readonly since: string | null;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                        } | {
                            /** @constant */
                            readonly kind: "login";
                            readonly version: number;
                            readonly sequence: number | null;
                            /** @description When that was recorded */
                            readonly since: string | null;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                        } | {
                            /** @constant */
                            readonly kind: "puzzle";
                            readonly version: number;
                            readonly sequence: number | null;
                            /** @description When that was recorded */
                            readonly since: string | null;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            readonly difficulty: number;
                        })[];
                        /** @description How many participation codes were issued, and which of them are taken no more */
                        readonly codeBatches: readonly {
                            /** Format: uuid */
                            readonly codeBatch: string;
                            readonly number: number;
                            readonly count: number;
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** Format: date-time */
                            readonly issuedAt: string;
                            readonly revoked: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                };
                            } | null;
                        }[];
                        readonly recommendationOrder: readonly string[];
                        /** @description Since it was announced; the view as of the sequence before shows what was said until then */
                        readonly corrections: readonly {
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly corrected: readonly string[];
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                        }[];
                        readonly cancellation: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                        } | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "participation-codes": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly dialogue: string;
                readonly codeBatch: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly contributions: {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly theme?: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly question?: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly channel?: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly group?: string;
                /** @description NUTS code, for instance DEA5A */
                readonly region?: string;
                readonly language?: "de" | "en";
                readonly status?: "open" | "accepted" | "rejected" | "withdrawn" | "merged";
                readonly answers?: string;
                readonly gathering?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: {
                /** @description The secret that came with the answer: shows what only its owner may read. */
                readonly "Contribution-Secret"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly contribution: string;
                            readonly revision: number;
                            /** Format: uuid */
                            readonly dialogue: string;
                            readonly theme: string;
                            readonly question: string;
                            readonly questionVersion: number;
                            readonly channel: string;
                            readonly group: string | null;
                            readonly region: string | null;
                            readonly language: string;
                            readonly answers: string | null;
                            readonly source: {
                                readonly name: string;
                                readonly id: string;
                            } | null;
                            /** @description Of a card that a gathering collected */
                            readonly card: {
                                /** Format: uuid */
                                readonly gathering: string;
                                readonly island: string | null;
                                readonly position: string | null;
                                readonly photoDigest: string | null;
                            } | null;
                            /** Format: date-time */
                            readonly submittedAt: string;
                            /** @description Place in the record */
                            readonly sequence: number;
                            /**
                             * @description One that was merged into what is itself withdrawn or rejected, or into a ring, is accepted, as it was before
                             * @enum {string}
                             */
                            readonly status: "open" | "accepted" | "rejected" | "withdrawn" | "merged";
                            readonly rejectionReason: string | null;
                            /** @enum {string} */
                            readonly appeal: "none" | "lodged" | "upheld" | "dismissed";
                            readonly appealUntil: string | null;
                            /** @description Also where that leads nowhere; the way of the contribution tells */
                            readonly mergedInto: string | null;
                            readonly redacted: boolean;
                            /** @enum {string} */
                            readonly redactionAppeal: "none" | "lodged" | "upheld" | "dismissed";
                            /** @description Until when its redactions can still be appealed against */
                            readonly redactionAppealUntil: string | null;
                            readonly ratings: {
                                readonly agree: number;
                                readonly pass: number;
                                readonly disagree: number;
                                readonly balance: number;
                                readonly raters: number;
                                readonly recorded: {
                                    readonly agree: number;
                                    readonly pass: number;
                                    readonly disagree: number;
                                };
                            };
                            readonly content: {
                                readonly title: string | null;
                                readonly text: string;
                                readonly position: {
                                    readonly latitude: number;
                                    readonly longitude: number;
                                } | null;
                            } | null;
                            /** @description Of a redacted text */
                            readonly marks: {
                                /** @description In Unicode code points of the text as it is shown: […] for what is removed, [another wording] for what is replaced */
                                readonly text: readonly {
                                    readonly start: number;
                                    readonly end: number;
                                    /** @enum {string} */
                                    readonly kind: "removed" | "replaced";
                                }[];
                                readonly titleRemoved: boolean;
                                readonly positionRemoved: boolean;
                            } | null;
                            readonly withheld: ("not-yet-accepted" | "rejected" | "withdrawn" | "erased") | null;
                            readonly file?: {
                                readonly original?: {
                                    readonly [key: string]: unknown;
                                } | null;
                                /** @description A redaction that waits for a second person: for those who moderate or audit */
                                readonly proposal?: {
                                    readonly [key: string]: unknown;
                                } | null;
                                readonly rejection?: {
                                    readonly [key: string]: unknown;
                                } | null;
                                readonly appeal?: {
                                    readonly [key: string]: unknown;
                                } | null;
                                readonly decision?: {
                                    readonly [key: string]: unknown;
                                } | null;
                                readonly redactionAppeal?: {
                                    readonly [key: string]: unknown;
                                } | null;
                                readonly redactionDecision?: {
                                    readonly [key: string]: unknown;
                                } | null;
                            };
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "contributions-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: {
                /** @description The secret that came with the answer: shows what only its owner may read. */
                readonly "Contribution-Secret"?: string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly contribution: string;
                        readonly revision: number;
                        /** Format: uuid */
                        readonly dialogue: string;
                        readonly theme: string;
                        readonly question: string;
                        readonly questionVersion: number;
                        readonly channel: string;
                        readonly group: string | null;
                        readonly region: string | null;
                        readonly language: string;
                        readonly answers: string | null;
                        readonly source: {
                            readonly name: string;
                            readonly id: string;
                        } | null;
                        /** @description Of a card that a gathering collected */
                        readonly card: {
                            /** Format: uuid */
                            readonly gathering: string;
                            readonly island: string | null;
                            readonly position: string | null;
                            readonly photoDigest: string | null;
                        } | null;
                        /** Format: date-time */
                        readonly submittedAt: string;
                        /** @description Place in the record */
                        readonly sequence: number;
                        /**
                         * @description One that was merged into what is itself withdrawn or rejected, or into a ring, is accepted, as it was before
                         * @enum {string}
                         */
                        readonly status: "open" | "accepted" | "rejected" | "withdrawn" | "merged";
                        readonly rejectionReason: string | null;
                        /** @enum {string} */
                        readonly appeal: "none" | "lodged" | "upheld" | "dismissed";
                        readonly appealUntil: string | null;
                        /** @description Also where that leads nowhere; the way of the contribution tells */
                        readonly mergedInto: string | null;
                        readonly redacted: boolean;
                        /** @enum {string} */
                        readonly redactionAppeal: "none" | "lodged" | "upheld" | "dismissed";
                        /** @description Until when its redactions can still be appealed against */
                        readonly redactionAppealUntil: string | null;
                        readonly ratings: {
                            readonly agree: number;
                            readonly pass: number;
                            readonly disagree: number;
                            readonly balance: number;
                            readonly raters: number;
                            readonly recorded: {
                                readonly agree: number;
                                readonly pass: number;
                                readonly disagree: number;
                            };
                        };
                        readonly content: {
                            readonly title: string | null;
                            readonly text: string;
                            readonly position: {
                                readonly latitude: number;
                                readonly longitude: number;
                            } | null;
                        } | null;
                        /** @description Of a redacted text */
                        readonly marks: {
                            /** @description In Unicode code points of the text as it is shown: […] for what is removed, [another wording] for what is replaced */
                            readonly text: readonly {
                                readonly start: number;
                                readonly end: number;
                                /** @enum {string} */
                                readonly kind: "removed" | "replaced";
                            }[];
                            readonly titleRemoved: boolean;
                            readonly positionRemoved: boolean;
                        } | null;
                        readonly withheld: ("not-yet-accepted" | "rejected" | "withdrawn" | "erased") | null;
                        readonly file?: {
                            readonly original?: {
                                readonly [key: string]: unknown;
                            } | null;
                            /** @description A redaction that waits for a second person: for those who moderate or audit */
                            readonly proposal?: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly rejection?: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly appeal?: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly decision?: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly redactionAppeal?: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly redactionDecision?: {
                                readonly [key: string]: unknown;
                            } | null;
                        };
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly gatherings: {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly format?: string;
                /** @description NUTS code, for instance DEA5A */
                readonly region?: string;
                readonly status?: "scheduled" | "cancelled" | "held";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly gathering: string;
                            /** Format: uuid */
                            readonly dialogue: string;
                            readonly revision: number;
                            /** @enum {string} */
                            readonly status: "scheduled" | "cancelled" | "held";
                            /** @description A channel of the dialogue */
                            readonly format: string;
                            readonly title: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            /** Format: date-time */
                            readonly startsAt: string;
                            /** Format: date-time */
                            readonly endsAt: string;
                            readonly place: {
                                readonly region: string | null;
                                readonly venue: {
                                    readonly de?: string;
                                    readonly en?: string;
                                };
                            };
                            /** @enum {string} */
                            readonly access: "registration" | "invitation";
                            readonly capacity: number | null;
                            readonly waitingList: boolean | null;
                            readonly registrationUntil: string | null;
                            readonly islands: readonly {
                                readonly code: string;
                                readonly theme: string;
                            }[];
                            /** @description Why it was moved last, or cancelled */
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            readonly confirmed: number;
                            readonly waiting: number;
                            readonly invited: number;
                            readonly accepted: number;
                            readonly declined: number;
                            /** @description Filed as contributions */
                            readonly cards: number;
                            readonly attendance: readonly {
                                readonly group: string;
                                readonly count: number;
                            }[];
                            readonly minutes: readonly {
                                readonly digest: string;
                                readonly mediaType: string;
                                readonly bytes: number;
                                /** Format: date-time */
                                readonly filedAt: string;
                            }[];
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "gatherings-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path: {
                readonly gathering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly gathering: string;
                        /** Format: uuid */
                        readonly dialogue: string;
                        readonly revision: number;
                        /** @enum {string} */
                        readonly status: "scheduled" | "cancelled" | "held";
                        /** @description A channel of the dialogue */
                        readonly format: string;
                        readonly title: {
                            readonly de?: string;
                            readonly en?: string;
                        };
                        /** Format: date-time */
                        readonly startsAt: string;
                        /** Format: date-time */
                        readonly endsAt: string;
                        readonly place: {
                            readonly region: string | null;
                            readonly venue: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                        };
                        /** @enum {string} */
                        readonly access: "registration" | "invitation";
                        readonly capacity: number | null;
                        readonly waitingList: boolean | null;
                        readonly registrationUntil: string | null;
                        readonly islands: readonly {
                            readonly code: string;
                            readonly theme: string;
                        }[];
                        /** @description Why it was moved last, or cancelled */
                        readonly reason: {
                            readonly de?: string;
                            readonly en?: string;
                        } | null;
                        readonly confirmed: number;
                        readonly waiting: number;
                        readonly invited: number;
                        readonly accepted: number;
                        readonly declined: number;
                        /** @description Filed as contributions */
                        readonly cards: number;
                        readonly attendance: readonly {
                            readonly group: string;
                            readonly count: number;
                        }[];
                        readonly minutes: readonly {
                            readonly digest: string;
                            readonly mediaType: string;
                            readonly bytes: number;
                            /** Format: date-time */
                            readonly filedAt: string;
                        }[];
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "gatherings-calendar": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly gathering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/calendar": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "minutes-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly gathering: string;
                readonly digest: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                    readonly "text/plain": string;
                    readonly "text/markdown": string;
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "registration-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: {
                /** @description The secret that came with the answer: shows what only its owner may read. */
                readonly "Registration-Secret"?: string;
            };
            readonly path: {
                readonly gathering: string;
                readonly registration: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly registration: string;
                        /** Format: uuid */
                        readonly gathering: string;
                        /** @enum {string} */
                        readonly standing: "confirmed" | "waiting" | "withdrawn";
                        /** Format: date-time */
                        readonly receivedAt: string;
                        /** @description Place in the record */
                        readonly sequence: number;
                        /** @description Null where it is erased, or the registration was withdrawn since, whatever the moment asked for */
                        readonly person: {
                            readonly name: string;
                            readonly address: string;
                        } | null;
                        /** @description On the waiting list, from 1; null for who does not wait */
                        readonly placeInLine: number | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "invitation-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: {
                /** @description The secret that came with the answer: shows what only its owner may read. */
                readonly "Invitation-Secret"?: string;
            };
            readonly path: {
                readonly gathering: string;
                readonly invitation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly invitation: string;
                        /** Format: uuid */
                        readonly gathering: string;
                        readonly group: string | null;
                        /** @description Null until somebody answers */
                        readonly answer: ("accepted" | "declined") | null;
                        /** Format: date-time */
                        readonly issuedAt: string;
                        /** @description Place in the record */
                        readonly sequence: number;
                        /** @description Null where it is erased, or the registration was withdrawn since, whatever the moment asked for */
                        readonly person: {
                            readonly name: string;
                            readonly address: string;
                        } | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "moderation-log": {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly theme?: string;
                readonly contribution?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** @description Null for an act on a phase */
                            readonly contribution: string | null;
                            readonly theme: string | null;
                            readonly phase: ("analysis" | "dialogue" | "evaluation" | "publication") | null;
                            readonly act: string;
                            /** @description The measures that quoted the contribution when this was done */
                            readonly quotedBy: readonly string[];
                            /** @description Of an appeal */
                            readonly against: ("rejection" | "redaction") | null;
                            /** @description Null in acts from before they had public reasons */
                            readonly reason: string | null;
                            readonly reasonTitle: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            /** @description Of the moderation policy in force; 0 where there was none yet */
                            readonly policyVersion: number | null;
                            /** @description Of the disposition reasons, for a setting aside */
                            readonly reasonsVersion: number | null;
                            readonly role: string;
                            /**
                             * Format: date-time
                             * @description When it happened: as the sender says, or as it was recorded
                             */
                            readonly occurredAt: string;
                            /**
                             * Format: date-time
                             * @description When it came into the record: deadlines run from here
                             */
                            readonly recordedAt: string;
                            /** @description For the auditor alone: the pseudonym of who decided */
                            readonly moderator?: string | null;
                            /** @description For the auditor alone: of the second person who confirmed it */
                            readonly confirmer?: string | null;
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "moderation-queue": {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue: string;
                readonly kind?: "contribution" | "appeal" | "redaction-appeal" | "redaction-proposal";
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly theme?: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly question?: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly channel?: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly group?: string;
                readonly language?: "de" | "en";
                /** @description Only what should have been decided by now */
                readonly overdue?: "true";
                /** @description By when it began to wait, by when it is due, or by how many people rated it, most first */
                readonly sort?: "oldest" | "newest" | "due" | "ratings";
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** @enum {string} */
                            readonly kind: "contribution" | "appeal" | "redaction-appeal" | "redaction-proposal";
                            /** Format: date-time */
                            readonly since: string;
                            /** @description From which on it has been waiting */
                            readonly sequence: number;
                            /** @description Null where anybody can read it already */
                            readonly dueAt: string | null;
                            readonly overdue: boolean;
                            /** @description Anybody can read it while it waits */
                            readonly published: boolean;
                            /** @description You rejected, redacted or proposed it: somebody else decides */
                            readonly needsSecondPerson: boolean;
                            /** @description What can be done about it */
                            readonly doors: readonly {
                                readonly command: string;
                                /** @description Send it there, with POST; a name such as `:measure` is yours to fill in */
                                readonly path: string;
                                /** @description Who may send it */
                                readonly roles: readonly string[];
                            }[];
                            readonly contribution: {
                                /** Format: uuid */
                                readonly contribution: string;
                                readonly revision: number;
                                /** Format: uuid */
                                readonly dialogue: string;
                                readonly theme: string;
                                readonly question: string;
                                readonly questionVersion: number;
                                readonly channel: string;
                                readonly group: string | null;
                                readonly region: string | null;
                                readonly language: string;
                                readonly answers: string | null;
                                readonly source: {
                                    readonly name: string;
                                    readonly id: string;
                                } | null;
                                /** @description Of a card that a gathering collected */
                                readonly card: {
                                    /** Format: uuid */
                                    readonly gathering: string;
                                    readonly island: string | null;
                                    readonly position: string | null;
                                    readonly photoDigest: string | null;
                                } | null;
                                /** Format: date-time */
                                readonly submittedAt: string;
                                /** @description Place in the record */
                                readonly sequence: number;
                                /**
                                 * @description One that was merged into what is itself withdrawn or rejected, or into a ring, is accepted, as it was before
                                 * @enum {string}
                                 */
                                readonly status: "open" | "accepted" | "rejected" | "withdrawn" | "merged";
                                readonly rejectionReason: string | null;
                                /** @enum {string} */
                                readonly appeal: "none" | "lodged" | "upheld" | "dismissed";
                                readonly appealUntil: string | null;
                                /** @description Also where that leads nowhere; the way of the contribution tells */
                                readonly mergedInto: string | null;
                                readonly redacted: boolean;
                                /** @enum {string} */
                                readonly redactionAppeal: "none" | "lodged" | "upheld" | "dismissed";
                                /** @description Until when its redactions can still be appealed against */
                                readonly redactionAppealUntil: string | null;
                                readonly ratings: {
                                    readonly agree: number;
                                    readonly pass: number;
                                    readonly disagree: number;
                                    readonly balance: number;
                                    readonly raters: number;
                                    readonly recorded: {
                                        readonly agree: number;
                                        readonly pass: number;
                                        readonly disagree: number;
                                    };
                                };
                                readonly content: {
                                    readonly title: string | null;
                                    readonly text: string;
                                    readonly position: {
                                        readonly latitude: number;
                                        readonly longitude: number;
                                    } | null;
                                } | null;
                                /** @description Of a redacted text */
                                readonly marks: {
                                    /** @description In Unicode code points of the text as it is shown: […] for what is removed, [another wording] for what is replaced */
                                    readonly text: readonly {
                                        readonly start: number;
                                        readonly end: number;
                                        /** @enum {string} */
                                        readonly kind: "removed" | "replaced";
                                    }[];
                                    readonly titleRemoved: boolean;
                                    readonly positionRemoved: boolean;
                                } | null;
                                readonly withheld: ("not-yet-accepted" | "rejected" | "withdrawn" | "erased") | null;
                                readonly file?: {
                                    readonly original?: {
                                        readonly [key: string]: unknown;
                                    } | null;
                                    /** @description A redaction that waits for a second person: for those who moderate or audit */
                                    readonly proposal?: {
                                        readonly [key: string]: unknown;
                                    } | null;
                                    readonly rejection?: {
                                        readonly [key: string]: unknown;
                                    } | null;
                                    readonly appeal?: {
                                        readonly [key: string]: unknown;
                                    } | null;
                                    readonly decision?: {
                                        readonly [key: string]: unknown;
                                    } | null;
                                    readonly redactionAppeal?: {
                                        readonly [key: string]: unknown;
                                    } | null;
                                    readonly redactionDecision?: {
                                        readonly [key: string]: unknown;
                                    } | null;
                                };
                            };
                        }[];
                        readonly next: string | null;
                        /** @description Of all that the filters leave, on every page the same */
                        readonly counts: {
                            readonly count: number;
                            readonly overdue: number;
                            readonly kinds: readonly {
                                /** @enum {string} */
                                readonly kind: "contribution" | "appeal" | "redaction-appeal" | "redaction-proposal";
                                readonly count: number;
                                readonly overdue: number;
                            }[];
                            readonly themes: readonly {
                                readonly theme: string;
                                readonly count: number;
                                readonly overdue: number;
                            }[];
                        };
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "theme-input": {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly dialogue: string;
                /** @description Comma-separated: theme, question, questionVersion, channel, group, region, status, day. Empty for the whole alone */
                readonly by?: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly theme?: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly question?: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly channel?: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly group?: string;
                /** @description NUTS code, for instance DEA5A */
                readonly region?: string;
                /** @description Only contributions of this status, and the ratings on them */
                readonly status?: "open" | "accepted" | "rejected" | "withdrawn" | "merged";
                readonly from?: string;
                readonly to?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly by: readonly ("theme" | "question" | "questionVersion" | "channel" | "group" | "region" | "status" | "day")[];
                        readonly items: readonly {
                            readonly theme?: (string | number) | null;
                            readonly question?: (string | number) | null;
                            readonly questionVersion?: (string | number) | null;
                            readonly channel?: (string | number) | null;
                            readonly group?: (string | number) | null;
                            readonly region?: (string | number) | null;
                            readonly status?: (string | number) | null;
                            readonly day?: (string | number) | null;
                            readonly submitted: number;
                            readonly open: number;
                            readonly accepted: number;
                            readonly rejected: number;
                            readonly withdrawn: number;
                            readonly merged: number;
                            /** @description People who contributed, each counted once. Exact for analysts, auditors and publishers. Everybody else is told a step of `PEOPLE_STEP` people, from the opening of the evaluation on, when nobody can take part any more; it counts all acts before that, also those taken back since, and stays as it is. Null before, with any filter, and in any breakdown but by theme: differences would tell which acts were one person’s */
                            readonly participants: {
                                readonly atLeast: number;
                                /** @description One more than `atLeast` where the number is exact */
                                readonly fewerThan: number;
                                /** @description Behind how many acts: contributions whose author is known, or ratings */
                                readonly among: number;
                            } | null;
                            readonly withoutParticipant: number;
                            /** @description People who rated one of these contributions, each counted once; for officials, those with a current rating. By group: raters of contributions from that group, not raters who belong to it. Exact for analysts, auditors and publishers. Everybody else is told a step of `PEOPLE_STEP` people, from the opening of the evaluation on, when nobody can take part any more; it counts all acts before that, also those taken back since, and stays as it is. Null before, with any filter, and in any breakdown but by theme: differences would tell which acts were one person’s */
                            readonly raters: {
                                readonly atLeast: number;
                                /** @description One more than `atLeast` where the number is exact */
                                readonly fewerThan: number;
                                /** @description Behind how many acts: contributions whose author is known, or ratings */
                                readonly among: number;
                            } | null;
                            /** @description Current ratings of these contributions, also of those that were rejected, withdrawn or merged since; `by=status` tells them apart */
                            readonly ratings: {
                                readonly agree: number;
                                readonly pass: number;
                                readonly disagree: number;
                                readonly balance: number;
                                /** @description What kept their raters from being many when they rated: `none`, nothing did. The four add up to the ratings */
                                readonly byProtection: {
                                    readonly [key: string]: number;
                                };
                            };
                        }[];
                        readonly total: {
                            readonly submitted: number;
                            readonly open: number;
                            readonly accepted: number;
                            readonly rejected: number;
                            readonly withdrawn: number;
                            readonly merged: number;
                            /** @description People who contributed, each counted once. Exact for analysts, auditors and publishers. Everybody else is told a step of `PEOPLE_STEP` people, from the opening of the evaluation on, when nobody can take part any more; it counts all acts before that, also those taken back since, and stays as it is. Null before, with any filter, and in any breakdown but by theme: differences would tell which acts were one person’s */
                            readonly participants: {
                                readonly atLeast: number;
                                /** @description One more than `atLeast` where the number is exact */
                                readonly fewerThan: number;
                                /** @description Behind how many acts: contributions whose author is known, or ratings */
                                readonly among: number;
                            } | null;
                            readonly withoutParticipant: number;
                            /** @description People who rated one of these contributions, each counted once; for officials, those with a current rating. By group: raters of contributions from that group, not raters who belong to it. Exact for analysts, auditors and publishers. Everybody else is told a step of `PEOPLE_STEP` people, from the opening of the evaluation on, when nobody can take part any more; it counts all acts before that, also those taken back since, and stays as it is. Null before, with any filter, and in any breakdown but by theme: differences would tell which acts were one person’s */
                            readonly raters: {
                                readonly atLeast: number;
                                /** @description One more than `atLeast` where the number is exact */
                                readonly fewerThan: number;
                                /** @description Behind how many acts: contributions whose author is known, or ratings */
                                readonly among: number;
                            } | null;
                            /** @description Current ratings of these contributions, also of those that were rejected, withdrawn or merged since; `by=status` tells them apart */
                            readonly ratings: {
                                readonly agree: number;
                                readonly pass: number;
                                readonly disagree: number;
                                readonly balance: number;
                                /** @description What kept their raters from being many when they rated: `none`, nothing did. The four add up to the ratings */
                                readonly byProtection: {
                                    readonly [key: string]: number;
                                };
                            };
                        };
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly measures: {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly theme?: string;
                readonly status?: "active" | "withdrawn" | "merged" | "split";
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly measure: string;
                            readonly revision: number;
                            /** Format: uuid */
                            readonly dialogue: string;
                            readonly themes: readonly string[];
                            readonly title: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            readonly text: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            /** @enum {string} */
                            readonly status: "active" | "withdrawn" | "merged" | "split";
                            /** Format: date-time */
                            readonly draftedAt: string;
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** @description Why it was last reworded, merged, split or withdrawn */
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            readonly lineage: {
                                readonly splitFrom: string | null;
                                readonly splitInto: readonly string[];
                                readonly mergedFrom: readonly string[];
                                readonly mergedInto: string | null;
                            };
                            /** @description Evidence that is linked */
                            readonly counts: {
                                readonly supports: number;
                                readonly opposes: number;
                                readonly qualifies: number;
                            };
                            /** @description How much of it still stands: its contribution was neither withdrawn nor rejected since */
                            readonly standing: {
                                readonly supports: number;
                                readonly opposes: number;
                                readonly qualifies: number;
                            };
                            /** @description Evidence that was linked and taken off again */
                            readonly removed: {
                                readonly supports: number;
                                readonly opposes: number;
                                readonly qualifies: number;
                            };
                            /** @description Contributions that are quoted, each counted once */
                            readonly contributions: number;
                            readonly contributors: {
                                /** @description People who wrote the quoted contributions whose author is known, each counted once. Null for everybody but officials: few are quoted, and differences would tell which were one person’s */
                                readonly participants: {
                                    readonly atLeast: number;
                                    /** @description One more than `atLeast` where the number is exact */
                                    readonly fewerThan: number;
                                    /** @description Behind how many acts: contributions whose author is known, or ratings */
                                    readonly among: number;
                                } | null;
                                readonly withoutParticipant: number;
                            };
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "measures-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path: {
                readonly measure: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly measure: string;
                        readonly revision: number;
                        /** Format: uuid */
                        readonly dialogue: string;
                        readonly themes: readonly string[];
                        readonly title: {
                            readonly de?: string;
                            readonly en?: string;
                        };
                        readonly text: {
                            readonly de?: string;
                            readonly en?: string;
                        };
                        /** @enum {string} */
                        readonly status: "active" | "withdrawn" | "merged" | "split";
                        /** Format: date-time */
                        readonly draftedAt: string;
                        /** @description Place in the record */
                        readonly sequence: number;
                        /** @description Why it was last reworded, merged, split or withdrawn */
                        readonly reason: {
                            readonly de?: string;
                            readonly en?: string;
                        } | null;
                        readonly lineage: {
                            readonly splitFrom: string | null;
                            readonly splitInto: readonly string[];
                            readonly mergedFrom: readonly string[];
                            readonly mergedInto: string | null;
                        };
                        /** @description Evidence that is linked */
                        readonly counts: {
                            readonly supports: number;
                            readonly opposes: number;
                            readonly qualifies: number;
                        };
                        /** @description How much of it still stands: its contribution was neither withdrawn nor rejected since */
                        readonly standing: {
                            readonly supports: number;
                            readonly opposes: number;
                            readonly qualifies: number;
                        };
                        /** @description Evidence that was linked and taken off again */
                        readonly removed: {
                            readonly supports: number;
                            readonly opposes: number;
                            readonly qualifies: number;
                        };
                        /** @description Contributions that are quoted, each counted once */
                        readonly contributions: number;
                        readonly contributors: {
                            /** @description People who wrote the quoted contributions whose author is known, each counted once. Null for everybody but officials: few are quoted, and differences would tell which were one person’s */
                            readonly participants: {
                                readonly atLeast: number;
                                /** @description One more than `atLeast` where the number is exact */
                                readonly fewerThan: number;
                                /** @description Behind how many acts: contributions whose author is known, or ratings */
                                readonly among: number;
                            } | null;
                            readonly withoutParticipant: number;
                        };
                        readonly evidence: {
                            readonly supports: readonly {
                                /** Format: uuid */
                                readonly evidence: string;
                                /** Format: uuid */
                                readonly contribution: string;
                                readonly group: string | null;
                                /** @description In Unicode code points of the text as it was shown */
                                readonly start: number;
                                readonly end: number;
                                /**
                                 * @description redacted: another text is shown by now than the one that was quoted; its contribution stands
                                 * @enum {string}
                                 */
                                readonly standing: "standing" | "redacted" | "rejected" | "withdrawn" | "removed";
                                readonly quote: string | null;
                                readonly withheld: ("rejected" | "withdrawn" | "redacted" | "erased") | null;
                                readonly inheritedFrom: {
                                    /** Format: uuid */
                                    readonly measure: string;
                                    /** Format: uuid */
                                    readonly evidence: string;
                                } | null;
                                /** @description Place in the record */
                                readonly sequence: number;
                            }[];
                            readonly opposes: readonly {
                                /** Format: uuid */
                                readonly evidence: string;
                                /** Format: uuid */
                                readonly contribution: string;
                                readonly group: string | null;
                                /** @description In Unicode code points of the text as it was shown */
                                readonly start: number;
                                readonly end: number;
                                /**
                                 * @description redacted: another text is shown by now than the one that was quoted; its contribution stands
                                 * @enum {string}
                                 */
                                readonly standing: "standing" | "redacted" | "rejected" | "withdrawn" | "removed";
                                readonly quote: string | null;
                                readonly withheld: ("rejected" | "withdrawn" | "redacted" | "erased") | null;
                                readonly inheritedFrom: {
                                    /** Format: uuid */
                                    readonly measure: string;
                                    /** Format: uuid */
                                    readonly evidence: string;
                                } | null;
                                /** @description Place in the record */
                                readonly sequence: number;
                            }[];
                            readonly qualifies: readonly {
                                /** Format: uuid */
                                readonly evidence: string;
                                /** Format: uuid */
                                readonly contribution: string;
                                readonly group: string | null;
                                /** @description In Unicode code points of the text as it was shown */
                                readonly start: number;
                                readonly end: number;
                                /**
                                 * @description redacted: another text is shown by now than the one that was quoted; its contribution stands
                                 * @enum {string}
                                 */
                                readonly standing: "standing" | "redacted" | "rejected" | "withdrawn" | "removed";
                                readonly quote: string | null;
                                readonly withheld: ("rejected" | "withdrawn" | "redacted" | "erased") | null;
                                readonly inheritedFrom: {
                                    /** Format: uuid */
                                    readonly measure: string;
                                    /** Format: uuid */
                                    readonly evidence: string;
                                } | null;
                                /** @description Place in the record */
                                readonly sequence: number;
                            }[];
                        };
                        readonly removedEvidence: readonly {
                            /** Format: uuid */
                            readonly evidence: string;
                            /** Format: uuid */
                            readonly contribution: string;
                            readonly group: string | null;
                            /** @description In Unicode code points of the text as it was shown */
                            readonly start: number;
                            readonly end: number;
                            /**
                             * @description redacted: another text is shown by now than the one that was quoted; its contribution stands
                             * @enum {string}
                             */
                            readonly standing: "standing" | "redacted" | "rejected" | "withdrawn" | "removed";
                            readonly quote: string | null;
                            readonly withheld: ("rejected" | "withdrawn" | "redacted" | "erased") | null;
                            readonly inheritedFrom: {
                                /** Format: uuid */
                                readonly measure: string;
                                /** Format: uuid */
                                readonly evidence: string;
                            } | null;
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** @enum {string} */
                            readonly stance: "supports" | "opposes" | "qualifies";
                            readonly removed: {
                                readonly reason: {
                                    readonly de?: string;
                                    readonly en?: string;
                                };
                                readonly at: string | null;
                                /** @description Place in the record */
                                readonly sequence: number;
                            };
                        }[];
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly assessments: {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly round: string;
                            readonly revision: number;
                            /** Format: uuid */
                            readonly dialogue: string;
                            /** @enum {string} */
                            readonly status: "open" | "closed" | "cancelled";
                            readonly roundNumber: number;
                            readonly previousRound: string | null;
                            readonly frameworkVersion: number;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** @description Place in the record */
                            readonly sequence: number;
                            readonly seats: readonly number[];
                            readonly recusals: readonly {
                                readonly seat: number;
                                readonly measure: string | null;
                            }[];
                            readonly quorumMet: boolean | null;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            readonly progress: readonly {
                                /** Format: uuid */
                                readonly measure: string;
                                readonly submitted: number;
                                readonly expected: number;
                            }[];
                            /** @description Null until the round is closed */
                            readonly results: readonly {
                                /** Format: uuid */
                                readonly measure: string;
                                readonly assessors: number;
                                readonly dimensions: {
                                    readonly effectiveness: {
                                        /** @description Mean of the assessors' weighted means; the spread is over these, too */
                                        readonly mean: number | null;
                                        /** @description undecided: some assessors lie below the cut and others not (min < cut ≤ max), also where they agree within the distance of consensus */
                                        readonly level: ("high" | "low" | "undecided") | null;
                                        readonly count: number;
                                        readonly min: number | null;
                                        /** @description By linear interpolation (R type 7) */
                                        readonly lowerQuartile: number | null;
                                        readonly median: number | null;
                                        readonly upperQuartile: number | null;
                                        readonly max: number | null;
                                        /** @description Largest minus smallest value */
                                        readonly range: number | null;
                                        readonly interquartileRange: number | null;
                                        /** @description Share of the values within the framework's `withinPoints` of the median, from 0 to 1; null with fewer than two values */
                                        readonly share: number | null;
                                        /** @description Whether that share is at least `shareMin`: consensus; null with fewer than two values. Assessors who agree can still lie on both sides of the cut */
                                        readonly isReached: boolean | null;
                                    };
                                    readonly feasibility: {
                                        /** @description Mean of the assessors' weighted means; the spread is over these, too */
                                        readonly mean: number | null;
                                        /** @description undecided: some assessors lie below the cut and others not (min < cut ≤ max), also where they agree within the distance of consensus */
                                        readonly level: ("high" | "low" | "undecided") | null;
                                        readonly count: number;
                                        readonly min: number | null;
                                        /** @description By linear interpolation (R type 7) */
                                        readonly lowerQuartile: number | null;
                                        readonly median: number | null;
                                        readonly upperQuartile: number | null;
                                        readonly max: number | null;
                                        /** @description Largest minus smallest value */
                                        readonly range: number | null;
                                        readonly interquartileRange: number | null;
                                        /** @description Share of the values within the framework's `withinPoints` of the median, from 0 to 1; null with fewer than two values */
                                        readonly share: number | null;
                                        /** @description Whether that share is at least `shareMin`: consensus; null with fewer than two values. Assessors who agree can still lie on both sides of the cut */
                                        readonly isReached: boolean | null;
                                    };
                                };
                                /** @description Effectiveness, then feasibility */
                                readonly quadrant: ("high-high" | "high-low" | "low-high" | "low-low" | "undecided") | null;
                                readonly scores: readonly {
                                    readonly seat: number;
                                    readonly scores: {
                                        readonly [key: string]: number;
                                    };
                                    readonly certainty: {
                                        readonly [key: string]: string;
                                    };
                                    readonly effectiveness: number;
                                    readonly feasibility: number;
                                }[];
                                readonly criteria: readonly {
                                    readonly criterion: string;
                                    readonly mean: number | null;
                                    readonly count: number;
                                    readonly min: number | null;
                                    /** @description By linear interpolation (R type 7) */
                                    readonly lowerQuartile: number | null;
                                    readonly median: number | null;
                                    readonly upperQuartile: number | null;
                                    readonly max: number | null;
                                    /** @description Largest minus smallest value */
                                    readonly range: number | null;
                                    readonly interquartileRange: number | null;
                                    /** @description Share of the values within the framework's `withinPoints` of the median, from 0 to 1; null with fewer than two values */
                                    readonly share: number | null;
                                    /** @description Whether that share is at least `shareMin`: consensus; null with fewer than two values. Assessors who agree can still lie on both sides of the cut */
                                    readonly isReached: boolean | null;
                                }[];
                            }[] | null;
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "assessments-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path: {
                readonly round: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly round: string;
                        readonly revision: number;
                        /** Format: uuid */
                        readonly dialogue: string;
                        /** @enum {string} */
                        readonly status: "open" | "closed" | "cancelled";
                        readonly roundNumber: number;
                        readonly previousRound: string | null;
                        readonly frameworkVersion: number;
                        /** Format: date-time */
                        readonly openedAt: string;
                        /** @description Place in the record */
                        readonly sequence: number;
                        readonly seats: readonly number[];
                        readonly recusals: readonly {
                            readonly seat: number;
                            readonly measure: string | null;
                        }[];
                        readonly quorumMet: boolean | null;
                        readonly reason: {
                            readonly de?: string;
                            readonly en?: string;
                        } | null;
                        readonly progress: readonly {
                            /** Format: uuid */
                            readonly measure: string;
                            readonly submitted: number;
                            readonly expected: number;
                        }[];
                        /** @description Null until the round is closed */
                        readonly results: readonly {
                            /** Format: uuid */
                            readonly measure: string;
                            readonly assessors: number;
                            readonly dimensions: {
                                readonly effectiveness: {
                                    /** @description Mean of the assessors' weighted means; the spread is over these, too */
                                    readonly mean: number | null;
                                    /** @description undecided: some assessors lie below the cut and others not (min < cut ≤ max), also where they agree within the distance of consensus */
                                    readonly level: ("high" | "low" | "undecided") | null;
                                    readonly count: number;
                                    readonly min: number | null;
                                    /** @description By linear interpolation (R type 7) */
                                    readonly lowerQuartile: number | null;
                                    readonly median: number | null;
                                    readonly upperQuartile: number | null;
                                    readonly max: number | null;
                                    /** @description Largest minus smallest value */
                                    readonly range: number | null;
                                    readonly interquartileRange: number | null;
                                    /** @description Share of the values within the framework's `withinPoints` of the median, from 0 to 1; null with fewer than two values */
                                    readonly share: number | null;
                                    /** @description Whether that share is at least `shareMin`: consensus; null with fewer than two values. Assessors who agree can still lie on both sides of the cut */
                                    readonly isReached: boolean | null;
                                };
                                readonly feasibility: {
                                    /** @description Mean of the assessors' weighted means; the spread is over these, too */
                                    readonly mean: number | null;
                                    /** @description undecided: some assessors lie below the cut and others not (min < cut ≤ max), also where they agree within the distance of consensus */
                                    readonly level: ("high" | "low" | "undecided") | null;
                                    readonly count: number;
                                    readonly min: number | null;
                                    /** @description By linear interpolation (R type 7) */
                                    readonly lowerQuartile: number | null;
                                    readonly median: number | null;
                                    readonly upperQuartile: number | null;
                                    readonly max: number | null;
                                    /** @description Largest minus smallest value */
                                    readonly range: number | null;
                                    readonly interquartileRange: number | null;
                                    /** @description Share of the values within the framework's `withinPoints` of the median, from 0 to 1; null with fewer than two values */
                                    readonly share: number | null;
                                    /** @description Whether that share is at least `shareMin`: consensus; null with fewer than two values. Assessors who agree can still lie on both sides of the cut */
                                    readonly isReached: boolean | null;
                                };
                            };
                            /** @description Effectiveness, then feasibility */
                            readonly quadrant: ("high-high" | "high-low" | "low-high" | "low-low" | "undecided") | null;
                            readonly scores: readonly {
                                readonly seat: number;
                                readonly scores: {
                                    readonly [key: string]: number;
                                };
                                readonly certainty: {
                                    readonly [key: string]: string;
                                };
                                readonly effectiveness: number;
                                readonly feasibility: number;
                            }[];
                            readonly criteria: readonly {
                                readonly criterion: string;
                                readonly mean: number | null;
                                readonly count: number;
                                readonly min: number | null;
                                /** @description By linear interpolation (R type 7) */
                                readonly lowerQuartile: number | null;
                                readonly median: number | null;
                                readonly upperQuartile: number | null;
                                readonly max: number | null;
                                /** @description Largest minus smallest value */
                                readonly range: number | null;
                                readonly interquartileRange: number | null;
                                /** @description Share of the values within the framework's `withinPoints` of the median, from 0 to 1; null with fewer than two values */
                                readonly share: number | null;
                                /** @description Whether that share is at least `shareMin`: consensus; null with fewer than two values. Assessors who agree can still lie on both sides of the cut */
                                readonly isReached: boolean | null;
                            }[];
                        }[] | null;
                        readonly justifications?: readonly {
                            /** Format: uuid */
                            readonly measure: string;
                            readonly seat: number;
                            readonly justification: string | null;
                        }[];
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "own-assessments": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue?: string;
                /** @description `any` shows those that are open first */
                readonly status?: "open" | "closed" | "cancelled" | "any";
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly round: string;
                            /** Format: uuid */
                            readonly dialogue: string;
                            /** @enum {string} */
                            readonly status: "open" | "closed" | "cancelled";
                            readonly roundNumber: number;
                            readonly previousRound: string | null;
                            readonly frameworkVersion: number;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** @description Yours */
                            readonly seat: number;
                            /** @description The last day of the evaluation phase, in which you judge, or when it ends within a day; null where none is scheduled */
                            readonly closesOn: (string) | null;
                            /** @description Measures that you have not judged, of those that you can */
                            readonly missing: number;
                            readonly measures: readonly {
                                /** Format: uuid */
                                readonly measure: string;
                                readonly title: {
                                    readonly de?: string;
                                    readonly en?: string;
                                } | null;
                                /**
                                 * @description judged; recused from it; ended before you judged it (withdrawn, merged or split); not taken in by the round; or missing
                                 * @enum {string}
                                 */
                                readonly standing: "judged" | "recused" | "ended" | "not-taken-in" | "missing";
                                /** @description When your last word on it came */
                                readonly assessedAt: string | null;
                            }[];
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "own-assessments-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path: {
                readonly round: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly round: string;
                        /** Format: uuid */
                        readonly dialogue: string;
                        /** @enum {string} */
                        readonly status: "open" | "closed" | "cancelled";
                        readonly roundNumber: number;
                        readonly previousRound: string | null;
                        readonly frameworkVersion: number;
                        /** Format: date-time */
                        readonly openedAt: string;
                        /** @description Place in the record */
                        readonly sequence: number;
                        /** @description Yours */
                        readonly seat: number;
                        /** @description The last day of the evaluation phase, in which you judge, or when it ends within a day; null where none is scheduled */
                        readonly closesOn: (string) | null;
                        /** @description Measures that you have not judged, of those that you can */
                        readonly missing: number;
                        readonly measures: readonly {
                            /** Format: uuid */
                            readonly measure: string;
                            readonly title: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            /**
                             * @description judged; recused from it; ended before you judged it (withdrawn, merged or split); not taken in by the round; or missing
                             * @enum {string}
                             */
                            readonly standing: "judged" | "recused" | "ended" | "not-taken-in" | "missing";
                            /** @description When your last word on it came */
                            readonly assessedAt: string | null;
                            /** @description What you said, as you said it last; null before, and where it was erased */
                            readonly words: {
                                readonly scores: {
                                    readonly [key: string]: number;
                                };
                                readonly certainty: {
                                    readonly [key: string]: string;
                                };
                                readonly justification: string;
                            } | null;
                        }[];
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly feedback: {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path: {
                readonly round: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly round: string;
                        readonly previousRound: string | null;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly measure: string;
                            readonly assessors: number;
                            readonly dimensions: {
                                readonly effectiveness: {
                                    /** @description Mean of the assessors' weighted means; the spread is over these, too */
                                    readonly mean: number | null;
                                    /** @description undecided: some assessors lie below the cut and others not (min < cut ≤ max), also where they agree within the distance of consensus */
                                    readonly level: ("high" | "low" | "undecided") | null;
                                    readonly count: number;
                                    readonly min: number | null;
                                    /** @description By linear interpolation (R type 7) */
                                    readonly lowerQuartile: number | null;
                                    readonly median: number | null;
                                    readonly upperQuartile: number | null;
                                    readonly max: number | null;
                                    /** @description Largest minus smallest value */
                                    readonly range: number | null;
                                    readonly interquartileRange: number | null;
                                    /** @description Share of the values within the framework's `withinPoints` of the median, from 0 to 1; null with fewer than two values */
                                    readonly share: number | null;
                                    /** @description Whether that share is at least `shareMin`: consensus; null with fewer than two values. Assessors who agree can still lie on both sides of the cut */
                                    readonly isReached: boolean | null;
                                };
                                readonly feasibility: {
                                    /** @description Mean of the assessors' weighted means; the spread is over these, too */
                                    readonly mean: number | null;
                                    /** @description undecided: some assessors lie below the cut and others not (min < cut ≤ max), also where they agree within the distance of consensus */
                                    readonly level: ("high" | "low" | "undecided") | null;
                                    readonly count: number;
                                    readonly min: number | null;
                                    /** @description By linear interpolation (R type 7) */
                                    readonly lowerQuartile: number | null;
                                    readonly median: number | null;
                                    readonly upperQuartile: number | null;
                                    readonly max: number | null;
                                    /** @description Largest minus smallest value */
                                    readonly range: number | null;
                                    readonly interquartileRange: number | null;
                                    /** @description Share of the values within the framework's `withinPoints` of the median, from 0 to 1; null with fewer than two values */
                                    readonly share: number | null;
                                    /** @description Whether that share is at least `shareMin`: consensus; null with fewer than two values. Assessors who agree can still lie on both sides of the cut */
                                    readonly isReached: boolean | null;
                                };
                            };
                            /** @description Effectiveness, then feasibility */
                            readonly quadrant: ("high-high" | "high-low" | "low-high" | "low-low" | "undecided") | null;
                            readonly criteria: readonly {
                                readonly criterion: string;
                                readonly mean: number | null;
                                readonly count: number;
                                readonly min: number | null;
                                /** @description By linear interpolation (R type 7) */
                                readonly lowerQuartile: number | null;
                                readonly median: number | null;
                                readonly upperQuartile: number | null;
                                readonly max: number | null;
                                /** @description Largest minus smallest value */
                                readonly range: number | null;
                                readonly interquartileRange: number | null;
                                /** @description Share of the values within the framework's `withinPoints` of the median, from 0 to 1; null with fewer than two values */
                                readonly share: number | null;
                                /** @description Whether that share is at least `shareMin`: consensus; null with fewer than two values. Assessors who agree can still lie on both sides of the cut */
                                readonly isReached: boolean | null;
                                readonly distribution: readonly {
                                    readonly points: number;
                                    readonly count: number;
                                }[];
                                /** @description Your own */
                                readonly own: number | null;
                            }[];
                        }[];
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recommendations: {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly theme?: string;
                readonly status?: "drafted" | "adopted" | "deferred" | "rejected";
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly recommendation: string;
                            readonly revision: number;
                            /** Format: uuid */
                            readonly dialogue: string;
                            readonly themes: readonly string[];
                            readonly title: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            readonly text: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            readonly addressee: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            readonly instrument: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            readonly horizon: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            /** @enum {string} */
                            readonly strength: "must" | "should" | "may";
                            /** @enum {string} */
                            readonly status: "drafted" | "adopted" | "deferred" | "rejected";
                            /** Format: date-time */
                            readonly draftedAt: string;
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** @description Why it was last reworded */
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            readonly decidedAt: string | null;
                            /** @description Why it was last adopted, deferred or rejected */
                            readonly rationale: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            /** @description Of an adopted one: what it rests on */
                            readonly basis: readonly {
                                /** Format: uuid */
                                readonly measure: string;
                                /** @description Of the measure, as it was assessed and adopted; null in older records */
                                readonly revision: number | null;
                                /** @description The closed rounds in which it was assessed, the latest last */
                                readonly rounds: readonly string[];
                                /** @description How much of its evidence stood when it was adopted; null in older records */
                                readonly evidence: {
                                    readonly supports: number;
                                    readonly opposes: number;
                                    readonly qualifies: number;
                                } | null;
                                /** @description The pieces of its evidence that did not; null in older records */
                                readonly fallen: readonly string[] | null;
                            }[];
                            /** @description Why it was adopted although fewer than the quorum assessed a measure */
                            readonly quorumReason: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            /** @description Measures that are no longer what was adopted: the results are not published before it is decided anew */
                            readonly stale: readonly {
                                /** Format: uuid */
                                readonly measure: string;
                                readonly why: readonly ("measure-ended" | "measure-changed" | "assessed-again" | "evidence-changed")[];
                                /** @description From when on */
                                readonly sequence: number;
                                /** @description Evidence whose contribution fell since the adoption */
                                readonly fallen: readonly {
                                    /** Format: uuid */
                                    readonly evidence: string;
                                    /** Format: uuid */
                                    readonly contribution: string;
                                    /** @enum {string} */
                                    readonly stance: "supports" | "opposes" | "qualifies";
                                    /** @enum {string} */
                                    readonly status: "open" | "accepted" | "rejected" | "withdrawn" | "merged";
                                    /** @description The code of a rejection */
                                    readonly reason: string | null;
                                    /** @description Since when */
                                    readonly sequence: number;
                                    readonly afterPublication: boolean;
                                }[];
                            }[];
                            /** @description Decisions that were taken back, with their place and report where they had been published */
                            readonly reconsiderations: readonly {
                                /** @enum {string} */
                                readonly decision: "drafted" | "adopted" | "deferred" | "rejected";
                                /** @description Place in the record */
                                readonly sequence: number;
                                /** Format: date-time */
                                readonly at: string;
                                readonly rationale: {
                                    readonly de?: string;
                                    readonly en?: string;
                                };
                                readonly position: number | null;
                                readonly report: string | null;
                            }[];
                            /** @description Its place in the published set */
                            readonly position: number | null;
                            /** @description The report it was published with */
                            readonly report: string | null;
                            readonly measures: readonly string[];
                            /** @description Stakeholder groups that do not agree */
                            readonly dissenting: readonly string[];
                            readonly implementationState: ("planned" | "begun" | "done" | "dropped") | null;
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "recommendations-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path: {
                readonly recommendation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly recommendation: string;
                        readonly revision: number;
                        /** Format: uuid */
                        readonly dialogue: string;
                        readonly themes: readonly string[];
                        readonly title: {
                            readonly de?: string;
                            readonly en?: string;
                        };
                        readonly text: {
                            readonly de?: string;
                            readonly en?: string;
                        };
                        readonly addressee: {
                            readonly de?: string;
                            readonly en?: string;
                        };
                        readonly instrument: {
                            readonly de?: string;
                            readonly en?: string;
                        };
                        readonly horizon: {
                            readonly de?: string;
                            readonly en?: string;
                        };
                        /** @enum {string} */
                        readonly strength: "must" | "should" | "may";
                        /** @enum {string} */
                        readonly status: "drafted" | "adopted" | "deferred" | "rejected";
                        /** Format: date-time */
                        readonly draftedAt: string;
                        /** @description Place in the record */
                        readonly sequence: number;
                        /** @description Why it was last reworded */
                        readonly reason: {
                            readonly de?: string;
                            readonly en?: string;
                        } | null;
                        readonly decidedAt: string | null;
                        /** @description Why it was last adopted, deferred or rejected */
                        readonly rationale: {
                            readonly de?: string;
                            readonly en?: string;
                        } | null;
                        /** @description Of an adopted one: what it rests on */
                        readonly basis: readonly {
                            /** Format: uuid */
                            readonly measure: string;
                            /** @description Of the measure, as it was assessed and adopted; null in older records */
                            readonly revision: number | null;
                            /** @description The closed rounds in which it was assessed, the latest last */
                            readonly rounds: readonly string[];
                            /** @description How much of its evidence stood when it was adopted; null in older records */
                            readonly evidence: {
                                readonly supports: number;
                                readonly opposes: number;
                                readonly qualifies: number;
                            } | null;
                            /** @description The pieces of its evidence that did not; null in older records */
                            readonly fallen: readonly string[] | null;
                        }[];
                        /** @description Why it was adopted although fewer than the quorum assessed a measure */
                        readonly quorumReason: {
                            readonly de?: string;
                            readonly en?: string;
                        } | null;
                        /** @description Measures that are no longer what was adopted: the results are not published before it is decided anew */
                        readonly stale: readonly {
                            /** Format: uuid */
                            readonly measure: string;
                            readonly why: readonly ("measure-ended" | "measure-changed" | "assessed-again" | "evidence-changed")[];
                            /** @description From when on */
                            readonly sequence: number;
                            /** @description Evidence whose contribution fell since the adoption */
                            readonly fallen: readonly {
                                /** Format: uuid */
                                readonly evidence: string;
                                /** Format: uuid */
                                readonly contribution: string;
                                /** @enum {string} */
                                readonly stance: "supports" | "opposes" | "qualifies";
                                /** @enum {string} */
                                readonly status: "open" | "accepted" | "rejected" | "withdrawn" | "merged";
                                /** @description The code of a rejection */
                                readonly reason: string | null;
                                /** @description Since when */
                                readonly sequence: number;
                                readonly afterPublication: boolean;
                            }[];
                        }[];
                        /** @description Decisions that were taken back, with their place and report where they had been published */
                        readonly reconsiderations: readonly {
                            /** @enum {string} */
                            readonly decision: "drafted" | "adopted" | "deferred" | "rejected";
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly rationale: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            readonly position: number | null;
                            readonly report: string | null;
                        }[];
                        /** @description Its place in the published set */
                        readonly position: number | null;
                        /** @description The report it was published with */
                        readonly report: string | null;
                        readonly measures: readonly string[];
                        /** @description Stakeholder groups that do not agree */
                        readonly dissenting: readonly string[];
                        readonly implementationState: ("planned" | "begun" | "done" | "dropped") | null;
                        readonly detached: readonly {
                            /** Format: uuid */
                            readonly measure: string;
                            readonly reason: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                        }[];
                        readonly dissents: readonly {
                            readonly group: string;
                            readonly statement: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            /** Format: date-time */
                            readonly recordedAt: string;
                            /** @description Place in the record */
                            readonly sequence: number;
                        }[];
                        /** @description Every report on it, the first one first */
                        readonly implementation: readonly {
                            /** @enum {string} */
                            readonly state: "planned" | "begun" | "done" | "dropped";
                            readonly statement: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            readonly source: string;
                            /** Format: date-time */
                            readonly reportedAt: string;
                            /** @description Place in the record */
                            readonly sequence: number;
                        }[];
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dispositions: {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue: string;
                /** @description Lower-case words with hyphens, at most 64 characters */
                readonly theme?: string;
                /** @description `open` is the list of what is still to be done */
                readonly fate?: "used" | "deferred" | "not-taken-up" | "merged" | "set-aside" | "rejected" | "withdrawn" | "open";
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly contribution: string;
                            readonly theme: string;
                            readonly question: string;
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** @enum {string} */
                            readonly fate: "used" | "deferred" | "not-taken-up" | "merged" | "set-aside" | "rejected" | "withdrawn" | "open";
                            /** @description Why it was rejected or set aside: a code of the dialogue */
                            readonly reason: string | null;
                            /** @description Of one that is used, deferred or not taken up: whether it is quoted there in support, else under a condition, else against alone */
                            readonly stance: ("supports" | "opposes" | "qualifies") | null;
                            readonly mergedInto: string | null;
                            /** @description Where the mergers end; null where that was withdrawn or rejected, or where they go round in a ring: then the fate is its own */
                            readonly mergedEnd: string | null;
                            readonly group: string | null;
                            readonly channel: string;
                            readonly recommendations: readonly {
                                /** Format: uuid */
                                readonly recommendation: string;
                                /** @enum {string} */
                                readonly status: "drafted" | "adopted" | "deferred" | "rejected";
                                readonly measures: readonly string[];
                                readonly stances: readonly ("supports" | "opposes" | "qualifies")[];
                            }[];
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "dispositions-coverage": {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly dialogue: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly total: number;
                        readonly fates: {
                            /** @description Quoted, for or against, by a measure of an adopted recommendation when it was adopted */
                            readonly used: number;
                            readonly deferred: number;
                            /** @description Quoted by a measure of a rejected recommendation, and of none that is adopted or deferred */
                            readonly "not-taken-up": number;
                            readonly merged: number;
                            readonly "set-aside": number;
                            readonly rejected: number;
                            readonly withdrawn: number;
                            /** @description None of these yet */
                            readonly open: number;
                        };
                        /** @description How the contributions of these fates are quoted there: at least once in support, else at least once under a condition, else against alone. The three add up to the fate */
                        readonly stances: {
                            readonly used: {
                                readonly supports: number;
                                readonly qualifies: number;
                                readonly opposes: number;
                            };
                            readonly deferred: {
                                readonly supports: number;
                                readonly qualifies: number;
                                readonly opposes: number;
                            };
                            readonly "not-taken-up": {
                                readonly supports: number;
                                readonly qualifies: number;
                                readonly opposes: number;
                            };
                        };
                        readonly themes: readonly {
                            readonly theme: string;
                            readonly total: number;
                            readonly fates: {
                                /** @description Quoted, for or against, by a measure of an adopted recommendation when it was adopted */
                                readonly used: number;
                                readonly deferred: number;
                                /** @description Quoted by a measure of a rejected recommendation, and of none that is adopted or deferred */
                                readonly "not-taken-up": number;
                                readonly merged: number;
                                readonly "set-aside": number;
                                readonly rejected: number;
                                readonly withdrawn: number;
                                /** @description None of these yet */
                                readonly open: number;
                            };
                            /** @description How the contributions of these fates are quoted there: at least once in support, else at least once under a condition, else against alone. The three add up to the fate */
                            readonly stances: {
                                readonly used: {
                                    readonly supports: number;
                                    readonly qualifies: number;
                                    readonly opposes: number;
                                };
                                readonly deferred: {
                                    readonly supports: number;
                                    readonly qualifies: number;
                                    readonly opposes: number;
                                };
                                readonly "not-taken-up": {
                                    readonly supports: number;
                                    readonly qualifies: number;
                                    readonly opposes: number;
                                };
                            };
                        }[];
                        readonly reasons: readonly {
                            /** @enum {string} */
                            readonly fate: "rejected" | "set-aside";
                            readonly reason: string;
                            readonly contributions: number;
                        }[];
                        readonly appealsPending: number;
                        /** @description Until when a rejection or a redaction can still be appealed against */
                        readonly appealableUntil: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "dispositions-way": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: {
                /** @description The secret that came with the answer: shows what only its owner may read. */
                readonly "Contribution-Secret"?: string;
            };
            readonly path: {
                readonly contribution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly contribution: string;
                        readonly theme: string;
                        readonly question: string;
                        /** @description Place in the record */
                        readonly sequence: number;
                        /** @enum {string} */
                        readonly fate: "used" | "deferred" | "not-taken-up" | "merged" | "set-aside" | "rejected" | "withdrawn" | "open";
                        /** @description Why it was rejected or set aside: a code of the dialogue */
                        readonly reason: string | null;
                        /** @description Of one that is used, deferred or not taken up: whether it is quoted there in support, else under a condition, else against alone */
                        readonly stance: ("supports" | "opposes" | "qualifies") | null;
                        readonly mergedInto: string | null;
                        /** @description Where the mergers end; null where that was withdrawn or rejected, or where they go round in a ring: then the fate is its own */
                        readonly mergedEnd: string | null;
                        /** Format: uuid */
                        readonly dialogue: string;
                        readonly measures: readonly {
                            /** Format: uuid */
                            readonly measure: string;
                            readonly title: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            /** @enum {string} */
                            readonly status: "active" | "withdrawn" | "merged" | "split";
                            readonly evidence: readonly {
                                /** Format: uuid */
                                readonly evidence: string;
                                /**
                                 * Format: uuid
                                 * @description This one, or one that it was merged into
                                 */
                                readonly contribution: string;
                                /** @description In Unicode code points of the text as it was shown */
                                readonly start: number;
                                readonly end: number;
                                /** @enum {string} */
                                readonly stance: "supports" | "opposes" | "qualifies";
                            }[];
                        }[];
                        readonly recommendations: readonly {
                            /** Format: uuid */
                            readonly recommendation: string;
                            readonly title: {
                                readonly de?: string;
                                readonly en?: string;
                            };
                            /** @enum {string} */
                            readonly status: "drafted" | "adopted" | "deferred" | "rejected";
                            readonly rationale: {
                                readonly de?: string;
                                readonly en?: string;
                            } | null;
                            /** @description Its place in the published set */
                            readonly position: number | null;
                            /** @description The report it was published with */
                            readonly report: string | null;
                            readonly measures: readonly string[];
                            /** @description Whether it no longer rests on what was assessed and adopted */
                            readonly stale: boolean;
                        }[];
                        /** @description What happened on the way, in the order of the record; after a merger the way of the other one is part of it */
                        readonly steps: readonly {
                            /** @description Place in the record */
                            readonly sequence: number;
                            /**
                             * Format: date-time
                             * @description When it happened: as the sender says, or as it was recorded
                             */
                            readonly at: string;
                            /**
                             * Format: date-time
                             * @description When it came into the record
                             */
                            readonly recordedAt: string;
                            /** @description Of the event */
                            readonly type: string;
                            readonly role: string;
                            /** @enum {string} */
                            readonly subject: "contribution" | "measure" | "recommendation";
                            /** Format: uuid */
                            readonly id: string;
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                        readonly content?: {
                            readonly title: string | null;
                            readonly text: string;
                            readonly position: {
                                readonly latitude: number;
                                readonly longitude: number;
                            } | null;
                        } | null;
                        /** @description Of a redacted text */
                        readonly marks?: {
                            /** @description In Unicode code points of the text as it is shown: […] for what is removed, [another wording] for what is replaced */
                            readonly text: readonly {
                                readonly start: number;
                                readonly end: number;
                                /** @enum {string} */
                                readonly kind: "removed" | "replaced";
                            }[];
                            readonly titleRemoved: boolean;
                            readonly positionRemoved: boolean;
                        } | null;
                        readonly withheld?: ("not-yet-accepted" | "rejected" | "withdrawn" | "erased") | null;
                        readonly file?: {
                            readonly original?: {
                                readonly [key: string]: unknown;
                            } | null;
                            /** @description A redaction that waits for a second person: for those who moderate or audit */
                            readonly proposal?: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly rejection?: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly appeal?: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly decision?: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly redactionAppeal?: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly redactionDecision?: {
                                readonly [key: string]: unknown;
                            } | null;
                        };
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly reports: {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly report: string;
                            readonly revision: number;
                            /** Format: uuid */
                            readonly dialogue: string;
                            /** @enum {string} */
                            readonly kind: "phase" | "results";
                            readonly phase: ("analysis" | "dialogue" | "evaluation" | "publication") | null;
                            /** @description The sequence whose state the report shows */
                            readonly writtenAsOf: number;
                            /** @enum {string} */
                            readonly status: "requested" | "rendered" | "failed" | "published";
                            /** @description Place in the record */
                            readonly sequence: number;
                            /** Format: date-time */
                            readonly requestedAt: string;
                            readonly renderedAt: string | null;
                            readonly publishedAt: string | null;
                            /** @description Why it could not be written */
                            readonly failure: ("dialogue-not-there-yet" | "view-behind" | "rendering-failed") | null;
                            readonly files: readonly {
                                readonly name: string;
                                /** @description Null where it holds all languages */
                                readonly language: ("de" | "en") | null;
                                readonly mediaType: string;
                                /** @description SHA-256, 64 hex digits */
                                readonly digest: string;
                                readonly bytes: number;
                                readonly url: string;
                            }[];
                            /** @description What publishing the results asks for, as of the sequence of the report */
                            readonly standing: {
                                readonly contributions: number;
                                readonly open: number;
                                readonly appealsPending: number;
                                readonly appealableUntil: string | null;
                                /** @description Adopted recommendations that no longer rest on what was assessed */
                                readonly stale: number;
                                readonly undecided: number;
                                readonly adopted: readonly string[];
                                readonly publicationBegun: boolean;
                            } | null;
                            /** @description While somebody works on it: steps done of steps there are. Not in answers as of an earlier sequence */
                            readonly progress: {
                                readonly done: number;
                                readonly total: number;
                            } | null;
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "reports-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path: {
                readonly report: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** Format: uuid */
                        readonly report: string;
                        readonly revision: number;
                        /** Format: uuid */
                        readonly dialogue: string;
                        /** @enum {string} */
                        readonly kind: "phase" | "results";
                        readonly phase: ("analysis" | "dialogue" | "evaluation" | "publication") | null;
                        /** @description The sequence whose state the report shows */
                        readonly writtenAsOf: number;
                        /** @enum {string} */
                        readonly status: "requested" | "rendered" | "failed" | "published";
                        /** @description Place in the record */
                        readonly sequence: number;
                        /** Format: date-time */
                        readonly requestedAt: string;
                        readonly renderedAt: string | null;
                        readonly publishedAt: string | null;
                        /** @description Why it could not be written */
                        readonly failure: ("dialogue-not-there-yet" | "view-behind" | "rendering-failed") | null;
                        readonly files: readonly {
                            readonly name: string;
                            /** @description Null where it holds all languages */
                            readonly language: ("de" | "en") | null;
                            readonly mediaType: string;
                            /** @description SHA-256, 64 hex digits */
                            readonly digest: string;
                            readonly bytes: number;
                            readonly url: string;
                        }[];
                        /** @description What publishing the results asks for, as of the sequence of the report */
                        readonly standing: {
                            readonly contributions: number;
                            readonly open: number;
                            readonly appealsPending: number;
                            readonly appealableUntil: string | null;
                            /** @description Adopted recommendations that no longer rest on what was assessed */
                            readonly stale: number;
                            readonly undecided: number;
                            readonly adopted: readonly string[];
                            readonly publicationBegun: boolean;
                        } | null;
                        /** @description While somebody works on it: steps done of steps there are. Not in answers as of an earlier sequence */
                        readonly progress: {
                            readonly done: number;
                            readonly total: number;
                        } | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "report-files-one": {
        readonly parameters: {
            readonly query?: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly report: string;
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string | {
                        readonly [key: string]: unknown;
                    };
                    readonly "application/json": string | {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly reminders: {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly dialogue: string;
                readonly code?: "moderation-waiting" | "appeal-undecided" | "redaction-appeal-undecided" | "redaction-unconfirmed" | "phase-not-opened" | "phase-overdue" | "phase-closes-soon" | "gathering-not-held" | "minutes-missing" | "invitations-unanswered" | "assessments-missing" | "round-broken-off" | "round-closable" | "round-overdue" | "evidence-fallen" | "recommendation-undecided" | "recommendation-stale" | "recommendation-unpublished" | "report-failed" | "report-unpublished";
                /** @description Only what is overdue: what the daily reminders tell */
                readonly overdue?: "true";
                /** @description Items of each kind; `counts` has all of them */
                readonly limit?: number;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        /** @description All that waits for you, by kind; `moderation-queue` pages through contributions and appeals */
                        readonly counts: readonly {
                            /** @enum {string} */
                            readonly code: "moderation-waiting" | "appeal-undecided" | "redaction-appeal-undecided" | "redaction-unconfirmed" | "phase-not-opened" | "phase-overdue" | "phase-closes-soon" | "gathering-not-held" | "minutes-missing" | "invitations-unanswered" | "assessments-missing" | "round-broken-off" | "round-closable" | "round-overdue" | "evidence-fallen" | "recommendation-undecided" | "recommendation-stale" | "recommendation-unpublished" | "report-failed" | "report-unpublished";
                            /** @description In the language of Accept-Language */
                            readonly text: string;
                            readonly count: number;
                            readonly overdue: number;
                        }[];
                        /** @description The first of each kind, what should be done first before the others */
                        readonly items: readonly {
                            /** @enum {string} */
                            readonly code: "moderation-waiting" | "appeal-undecided" | "redaction-appeal-undecided" | "redaction-unconfirmed" | "phase-not-opened" | "phase-overdue" | "phase-closes-soon" | "gathering-not-held" | "minutes-missing" | "invitations-unanswered" | "assessments-missing" | "round-broken-off" | "round-closable" | "round-overdue" | "evidence-fallen" | "recommendation-undecided" | "recommendation-stale" | "recommendation-unpublished" | "report-failed" | "report-unpublished";
                            /** @description In the language of Accept-Language */
                            readonly text: string;
                            /** @description A stream, <category>-<uuid> */
                            readonly concerns: string;
                            /** @description Of an assessor in the round */
                            readonly seat: number | null;
                            /** @description How much waits within it; null where it is all that waits */
                            readonly count: number | null;
                            /** @description An instant, or a day of the dialogue */
                            readonly since: string;
                            /** @description From then on it is overdue, and told once a day */
                            readonly dueAt: (string) | null;
                            /** @description The end after which it can be done no more, or not in time */
                            readonly until: (string) | null;
                            readonly overdue: boolean;
                            /** @description What can be done about it */
                            readonly doors: readonly {
                                readonly command: string;
                                /** @description Send it there, with POST; a name such as `:measure` is yours to fill in */
                                readonly path: string;
                                /** @description Who may send it */
                                readonly roles: readonly string[];
                            }[];
                        }[];
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly "conspicuous-ratings": {
        readonly parameters: {
            readonly query: {
                readonly dialogue: string;
                /** @description Only networks from which at least so many people rated on a day */
                readonly raters?: number;
                readonly limit?: number;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /**
                             * Format: date
                             * @description In UTC
                             */
                            readonly day: string;
                            /** @description Stands for an IPv4 address, or for the /64 of an IPv6 one, on this day; on another day it is called otherwise */
                            readonly network: string;
                            readonly ratings: number;
                            /** @description Ratings that came without a protection of the dialogue */
                            readonly unprotected: number;
                            readonly raters: number;
                            readonly contributions: number;
                        }[];
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ratings: {
        readonly parameters: {
            readonly query: {
                /** @description The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred` */
                readonly asOf?: string;
                /** @description The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is */
                readonly asOfOccurred?: string;
                /** @description Wait, at most 5 s, until the view has this sequence: read your own writes */
                readonly after?: string;
                readonly limit?: number;
                /** @description The `next` of the page before */
                readonly cursor?: string;
                readonly dialogue: string;
                readonly contribution?: string;
                /** @description Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut */
                readonly format?: "json" | "csv" | "ndjson";
                /** @description A CSV that begins with a byte order mark, as some spreadsheets want it */
                readonly bom?: "true";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view as of one sequence */
            readonly 200: {
                headers: {
                    /** @description The sequence that the answer stands for */
                    readonly "X-As-Of"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Place in the record */
                        readonly asOf: number;
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly contribution: string;
                            /** Format: uuid */
                            readonly rater: string;
                            /** @enum {string} */
                            readonly value: "agree" | "pass" | "disagree";
                            /** @enum {string} */
                            readonly protection: "none" | "codes" | "login" | "puzzle";
                            /** Format: date */
                            readonly day: string;
                        }[];
                        readonly next: string | null;
                    };
                    readonly "text/csv": string;
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Not modified since the ETag of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed (RFC 9457) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token (RFC 9457) */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role, the secret or the protection of the dialogue does not allow it (RFC 9457) */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (RFC 9457) */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests without a valid token; Retry-After says when again (RFC 9457) */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug (RFC 9457) */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not able to answer now; Retry-After says when again (RFC 9457) */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
